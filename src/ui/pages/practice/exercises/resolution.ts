import type { Exercise } from "../exercise";

const exercises: Exercise[] = [
  {
    name: "Lena",
    trade: "Billing",
    customer: "When is my money back, and why did it happen?",
    reply:
      "Hi Lena,\nThanks for telling us. Your refund will arrive in the next few days, hopefully. We're looking into it.\nMark",
  },
  {
    name: "Dana",
    trade: "Mirrors",
    customer: "The mirror arrived cracked. Can you send a new one before Saturday? Do you need the old one back?",
    reply:
      "Hi Dana,\nI'm sorry that the mirror came cracked. Please provide more information so we can look into it. We'll get back to you as soon as possible.\nTom",
  },
  {
    name: "Ahmed",
    trade: "Car workshop",
    customer: "What will the repair cost, and can I have the car by Friday?",
    reply: "Hi Ahmed,\nThe car is in the workshop now. It shouldn't take too long. We'll let you know.\nWorkshop",
  },
  {
    name: "Petra",
    trade: "Software",
    customer: "Export fails with error 512. Also, how do I add a second user?",
    reply: "Hi Petra,\nI've escalated error 512 to the relevant team. Someone will be in touch.\nHelp",
  },
  {
    name: "Mo",
    trade: "Internet provider",
    customer: "No connection since this morning, and I work from home. Any idea when it's fixed?",
    reply: "Hi Mo,\nWe're aware of it and our engineers are working on it. Please check back later.\nNetwork",
  },
  {
    name: "Irina",
    trade: "Passport photos",
    customer: "Are your photos accepted for a Canadian visa? I go on the 12th.",
    reply: "Hi Irina,\nThey should be. Most people have no problem. I think it will probably be fine.\nStudio",
  },
  {
    name: "Gus",
    trade: "Garden furniture",
    customer: "One table leg is missing from the box. How do I get it?",
    reply:
      "Hi Gus,\nI'm sorry that the leg was missing. I've escalated this to our warehouse team. You'll hear from us shortly.\nShop",
  },
  {
    name: "Sara",
    trade: "Event venue",
    customer: "How many people fit in the blue room, and is parking included? I asked last week and got no answer.",
    reply:
      "Hello Sara,\nThe blue room holds 60 people at tables. As for parking, we'll get back to you as soon as possible.\nEvents",
  },
  {
    name: "Finn",
    trade: "Bike parts",
    customer: "My refund for the returned tyres hasn't come. It's been three weeks.",
    reply:
      "Hi Finn,\nI'm sorry that the refund is late. Finance have been informed and it will be processed shortly. Try again in a week if nothing happens.\nDesk",
  },
  {
    name: "Joy",
    trade: "Hearing aids",
    customer: "The left one still whistles after the repair. Should I send it in or come by? I'm away from the 20th.",
    reply:
      "Hi Joy,\nI'm sorry the left one whistles. That can have several reasons. Somebody from our workshop will look into it and get back to you soon.\nCare",
  },
];
export default exercises;
