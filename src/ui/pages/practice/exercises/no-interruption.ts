import type { Exercise } from "../exercise";

const exercises: Exercise[] = [
  {
    name: "Kim",
    trade: "Appliance repair",
    customer: "When will somebody look at my dishwasher? I asked on Monday.",
    reply:
      "Hi Kim,\nPlease be patient. We are extremely busy at the moment and you are not our only customer. We'll respond when we can.\nService",
  },
  {
    name: "Ana",
    trade: "Online clothing",
    customer: "Just wondering where my jacket is. It was due on Friday.",
    reply:
      "Hi Ana,\nChasing us will only slow things down. Please do not send several emails, as this pushes you to the back of the queue.\nOrders",
  },
  {
    name: "Theo",
    trade: "Council",
    customer: "How do I get a second bin? I asked once before.",
    reply:
      "Dear Theo,\nThis is answered on our website, so please check there before writing to us. We get hundreds of these every day.\nWaste team",
  },
  {
    name: "Maria",
    trade: "Clinic",
    customer: "Can I move my appointment from Tuesday to Wednesday?",
    reply:
      "Hello Maria,\nNormally we don't do this by email. I'll make an exception this once, but it does create a lot of work for us.\nReception",
  },
  {
    name: "Sam",
    trade: "Accounting software",
    customer: "I've got one more question about the tax export.",
    reply:
      "Hi Sam,\nAnother question? We have already spent a lot of time on your case this week. You could have found this in our guide.\nSupport",
  },
  {
    name: "Lucia",
    trade: "Holiday flats",
    customer: "Is there a cot in the flat? And what time can we arrive?",
    reply:
      "Hi Lucia,\nAs you can imagine, we are in the middle of our busiest season. You will have to wait for the arrival letter like everyone else.\nHost",
  },
  {
    name: "Ben",
    trade: "Solar panels",
    customer: "You promised a call on Tuesday. Nobody rang.",
    reply:
      "Ben,\nWe've been rushed off our feet all week. As soon as we find the time someone will ring you. There is nothing more to say until then.\nOffice",
  },
  {
    name: "Olga",
    trade: "Library",
    customer: "The e-book won't open on my reader. Sorry to bother you.",
    reply:
      "Hello Olga,\nI'm about to finish my shift, so can we be quick? Restart the reader and open the book again.\nDesk",
  },
  {
    name: "David",
    trade: "Estate agent",
    customer: "Any news about the viewing?",
    reply:
      "David,\nIf there was news we would have told you. Please stop calling, it only slows us down. We'll be in touch when it suits the owner.\nLettings",
  },
  {
    name: "Chloe",
    trade: "Pet food",
    customer: "My subscription box came without the cat treats again.",
    reply:
      "Hi Chloe,\nDue to a high volume of enquiries, replies may be delayed. Sending multiple emails only slows us down.\nTeam",
  },
];
export default exercises;
