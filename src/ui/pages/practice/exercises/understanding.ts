import type { Exercise } from "../exercise";

const exercises: Exercise[] = [
  {
    name: "Robert",
    trade: "Electronics",
    customer: "The camera is 16 days old and the lens is stuck. Why can't I return it?",
    reply:
      "Hi Robert,\nOur policy is 14 days. Those are the rules and there are no exceptions. See section 7.2 of the terms.\nReturns",
  },
  {
    name: "Selin",
    trade: "Health insurance",
    customer: "Why was my physiotherapy not paid? I'm really worried about the cost.",
    reply:
      "Dear Selin,\nYour claim was rejected pursuant to clause 12(b) as the EOB lacks an ICD code. Please resubmit accordingly.\nClaims",
  },
  {
    name: "Joe",
    trade: "Moving company",
    customer: "I'm so stressed, the new landlord wants us in by Friday and you moved our date.",
    reply:
      "Hi Joe,\nI understand your frustration, but we changed the date and it can't be changed back. We have decided to come on Monday.\nPlanning",
  },
  {
    name: "Nora",
    trade: "Mobile network",
    customer: "I don't understand this bill at all. What is 14.99 for?",
    reply: "Hi Nora,\nThat's the MRC for your add-on SKU, prorated per the BAN cycle. It is what it is.\nBilling",
  },
  {
    name: "Alan",
    trade: "Dog boarding",
    customer: "My dog came home limping and I'm upset that nobody told me.",
    reply: "Hello Alan,\nI totally understand how you feel. Dogs get hurt. It's in the contract you signed.\nKennels",
  },
  {
    name: "Wei",
    trade: "Web shop",
    customer: "I'd like the black one instead of the grey. It hasn't shipped yet.",
    reply: "Hi Wei,\nOrders can't be changed. It's company policy. I've been told not to make changes.\nOrders",
  },
  {
    name: "Katrin",
    trade: "Choir society",
    customer: "My membership was ended without a word. I've been in for twenty years and I'm hurt.",
    reply:
      "Dear Katrin,\nThe system ends memberships automatically. That's our procedure. You would have to apply again.\nOffice",
  },
  {
    name: "Luis",
    trade: "Allotments",
    customer: "Why do I have to take down my shed? It's been there since 2009.",
    reply:
      "Luis,\nBecause the rules say so. The committee has decided and it is final. You must remove it by the 30th.\nCommittee",
  },
  {
    name: "Tara",
    trade: "Streaming",
    customer: "My kids' profile is gone with everything on it. They're crying.",
    reply: "Hi Tara,\nI hear you. We removed profiles under the new terms of service. You accepted them in May.\nHelp",
  },
  {
    name: "Otto",
    trade: "Optician",
    customer: "You chose thicker glasses than we talked about. Why?",
    reply:
      "Hi Otto,\nI think you've misunderstood what we talked about. We picked the 1.5 index because it's our policy not to order thinner ones.\nLab",
  },
];
export default exercises;
