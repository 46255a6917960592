import type { Exercise } from "../exercise";

const exercises: Exercise[] = [
  {
    name: "Dana",
    trade: "Mirrors",
    customer: "The hallway mirror came cracked, and my sister visits on Saturday.",
    reply:
      "Dear customer,\nThank you for contacting us. Your satisfaction is important to us. Please be assured that your request is being processed.\nCustomer Service",
  },
  {
    name: "Erik",
    trade: "Coffee machines",
    customer: "The steam wand on my Brevo 3 drips since I descaled it yesterday.",
    reply:
      "Dear Sir or Madam,\nThank you for your email. Please refer to the attached general troubleshooting guide. Do not hesitate to contact us should you have further questions.\nThe Team",
  },
  {
    name: "Mei",
    trade: "Energy supplier",
    customer: "I've been with you for eleven years and my bill just doubled.",
    reply:
      "Dear valued customer,\nWe appreciate your business. Prices have changed for all customers. Your feedback is valuable to us.\nCustomer Care",
  },
  {
    name: "Paul",
    trade: "Choir tickets",
    customer: "We're bringing 14 children from our school. Is there a group price?",
    reply:
      "Dear Customer,\nThank you for your interest in our events. All information can be found on our website.\nTicketing",
  },
  {
    name: "Ayla",
    trade: "Baby shop",
    customer: "The pram wheel came off with the baby in it. She is fine, but I'm shaken.",
    reply:
      "Dear [Name],\nYour ticket has been received. Customers experiencing problems with their item should send it in for inspection.\nReturns department",
  },
  {
    name: "Greta",
    trade: "Photo prints",
    customer: "The prints of my late father are too dark. They were for my mother's birthday.",
    reply:
      "Dear customer,\nAs per our records, the order was completed. In order to proceed kindly provide your order number.\nSupport",
  },
  {
    name: "Nils",
    trade: "Ski hire",
    customer: "We booked boots in 43 and got 45, both pairs.",
    reply:
      "Dear Sir or Madam,\nThank you for reaching out to us. We take all complaints very seriously and will forward this to the relevant department.\nTeam",
  },
  {
    name: "Rita",
    trade: "Language school",
    customer: "I can't make Tuesdays any more because of my new job. What can we do?",
    reply:
      "Dear Sir or Madam,\nCourse changes are governed by the general terms. We aren't able to go into individual cases.\nAdministration",
  },
  {
    name: "Emeka",
    trade: "Printer supplies",
    customer: "This is the second wrong cartridge, I need the 304, not the 303.",
    reply:
      "Dear customer,\nThank you for your message. Could you please tell us which product you have and describe the problem?\nService team",
  },
  {
    name: "Julia",
    trade: "Dentist",
    customer: "I'm quite nervous about Thursday. Will I get an injection?",
    reply:
      "Dear patient,\nAll patients receive treatment according to current standards. Thank you for your trust in our practice.\nThe practice",
  },
];
export default exercises;
