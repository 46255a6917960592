import type { Exercise } from "../exercise";

const exercises: Exercise[] = [
  {
    name: "Dana",
    trade: "Kitchenware",
    customer: "The kettle I bought last month leaks all over the counter.",
    reply:
      "Hi Dana,\nWe apologise for any inconvenience this may have caused. Send it back and we will look at it by Friday.\nTom",
  },
  {
    name: "Kim",
    trade: "Appliance repair",
    customer: "This is my third email about the dishwasher visit. Nobody answers me.",
    reply:
      "Hi Kim,\nSorry if you feel we were slow. I'm sorry you feel that way. An engineer can come on Tuesday at nine.\nService",
  },
  {
    name: "Amara",
    trade: "Florist",
    customer: "The funeral wreath came a day late. The service was over.",
    reply:
      "Dear Amara,\nSorry, but it was a busy week and the roads were bad. We can refund the delivery fee today.\nFlowers team",
  },
  {
    name: "Piotr",
    trade: "Electronics",
    customer: "The headphones stopped charging after two weeks.",
    reply:
      "Hi Piotr,\nPlease send the headphones back with the enclosed label. We'll have a new pair with you by Thursday.\nKate",
  },
  {
    name: "Sofia",
    trade: "Restaurant",
    customer: "We booked for eight at seven and waited fifty minutes for a table. What a let-down.",
    reply:
      "Hello Sofia,\nApologies for any confusion regarding your booking. Mistakes can happen on a Saturday. I've put a dessert on your account for next time.\nManager",
  },
  {
    name: "Leo",
    trade: "Insurance",
    customer: "Your colleague hung up on me when I asked about my claim.",
    reply:
      "Dear Leo,\nWe're sorry if you felt my colleague was short with you. I've read your claim: the assessor decides on Wednesday and I'll call you that day.\nClaims",
  },
  {
    name: "Fatima",
    trade: "Printing",
    customer: "The 500 flyers have our phone number wrong. We approved the right one.",
    reply:
      "Hi Fatima,\nI have already apologised on the phone. We are so very, truly, deeply sorry, really sorry, so sorry. New flyers leave tonight.\nPrint desk",
  },
  {
    name: "Noah",
    trade: "Game shop",
    customer: "The disc was scratched when I opened the box.",
    reply: "Noah,\nSorry, but we only sell them, we don't press them. Bring it in by Friday and I'll swap it.\nStore",
  },
  {
    name: "Helen",
    trade: "Train company",
    customer: "My train was two hours late and I missed my flight.",
    reply:
      "Dear Helen,\nWe are sorry if our service did not meet your expectations on this occasion. You can claim 50 percent of the fare with the form attached; it takes ten days.\nRelations",
  },
  {
    name: "Ravi",
    trade: "Bakery",
    customer: "The birthday cake had the wrong name on it.",
    reply:
      "Hi Ravi,\nSorry if the name on the cake caused any problems. I've refunded the 45 euros to your card today.\nBakery",
  },
];
export default exercises;
