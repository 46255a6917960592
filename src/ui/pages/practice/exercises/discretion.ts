import type { Exercise } from "../exercise";

const exercises: Exercise[] = [
  {
    name: "Anna",
    trade: "Furniture store",
    customer: "My sofa is three weeks late. What is going on over there?",
    reply:
      "Hi Anna,\nHonestly, it's chaos here. The warehouse is a mess and management doesn't care. Between you and me, I'd order elsewhere. It should come on Friday.\nJo",
  },
  {
    name: "Colin",
    trade: "Bank",
    customer: "Who changed the address on my account?",
    reply:
      "Hi Colin,\nThat was Stefan, he always gets these wrong. He's on sick leave with burnout now. I've put the address back today.\nBranch",
  },
  {
    name: "Ida",
    trade: "School",
    customer: "How did my son do compared with the others?",
    reply:
      "Hello Ida,\nBetween you and me, some parents are just hard to please. Another customer asked the same last week. Your son's mark is a B.\nOffice",
  },
  {
    name: "Frank",
    trade: "Hosting",
    customer: "Is my data safe after the outage?",
    reply:
      "Hi Frank,\nOur servers are ancient and the whole system is rubbish, so who knows. We lose things all the time. Your backup is from Sunday.\nOps",
  },
  {
    name: "Zoe",
    trade: "Online fashion",
    customer: "Third return, the seams are bad again.",
    reply:
      "Hi Zoe,\nYou return a lot, our system flags you as a difficult customer. To be honest the quality is terrible since they cut costs. The label is attached.\nReturns",
  },
  {
    name: "Peter",
    trade: "Clinic",
    customer: "Can you confirm my wife's appointment?",
    reply:
      "Hello Peter,\nI shouldn't be telling you this, but she's coming on Monday about her blood results.\nReception",
  },
  {
    name: "Lola",
    trade: "Phone company",
    customer: "I was promised 20 euros a month by your shop in town.",
    reply:
      "Hi Lola,\nDon't listen to the people in that shop, they don't know what they're doing. Honestly this company is a mess. Your price is 20 from today.\nCare",
  },
  {
    name: "Raj",
    trade: "Airline",
    customer: "Why was our flight cancelled?",
    reply:
      "Dear Raj,\nOur competitor would have flown, they are better organised. The company is going down the drain. Your new flight is at 14:10.\nDesk",
  },
  {
    name: "Ellen",
    trade: "Property management",
    customer: "The neighbour's music is still too loud.",
    reply:
      "Hi Ellen,\nBetween you and me, Mr Brandt is a very difficult customer, and this isn't the first time he has been warned. I'll write to him today.\nManager",
  },
  {
    name: "Kofi",
    trade: "Car dealer",
    customer: "My invoice lists a part I didn't get.",
    reply:
      "Hi Kofi,\nOur accounts lady is clueless, nobody here likes her. INTERNAL: do not tell him about the discount. I've taken the part off the invoice.\nService",
  },
];
export default exercises;
