import type { Exercise } from "../exercise";

const exercises: Exercise[] = [
  {
    name: "Lena",
    trade: "Billing",
    customer: "You took 29 euros twice for October. Please sort this out.",
    reply:
      "Hi Lena,\nMistakes were made during the billing run due to a system error. It wasn't us, the payment provider is to blame. The refund should happen on its own.\nBilling",
  },
  {
    name: "Carlos",
    trade: "Parcel shop",
    customer: "The vase arrived in pieces. It was a wedding present for Saturday.",
    reply:
      "Hi Carlos,\nThe courier broke it, not us. Once a parcel leaves our warehouse it is out of our hands. You will have to take it up with them.\nShop team",
  },
  {
    name: "Mina",
    trade: "Second-hand appliances",
    customer: "The thermostat in the cooker I bought three weeks ago is dead.",
    reply:
      "Mina,\nIt worked when it left here, we tested it. You must have done something to it. That is not our responsibility any more.\nDesk",
  },
  {
    name: "Jonas",
    trade: "Travel agency",
    customer: "The hotel says it has no booking for us. We are standing at the desk.",
    reply:
      "Hello Jonas,\nMy colleague handled your booking, so I can't tell you what she did. That's not my department. You should have checked with the hotel before leaving.\nPat",
  },
  {
    name: "Ruth",
    trade: "Water supplier",
    customer: "I reported the leak on the 3rd and nobody has come. The cellar is wet now.",
    reply:
      "Dear Ruth,\nYour report wasn't passed on by the call centre, which is a different company. If you had called the emergency line this wouldn't have happened. You can log it again online.\nCustomer care",
  },
  {
    name: "Tomas",
    trade: "Car hire",
    customer: "I was told full insurance was included. The desk charged me 120 euros more.",
    reply:
      "Hi Tomas,\nWhoever told you that was wrong. The desk is a franchise, so that is between you and them. You should have read the terms.\nReservations",
  },
  {
    name: "Grace",
    trade: "Web hosting",
    customer: "Our shop was down for four hours on Friday evening, our best time of the week.",
    reply:
      "Hi Grace,\nThe outage is our data centre supplier's fault, not ours. It works fine on our side now. These things happen with any provider.\nOps",
  },
  {
    name: "Hassan",
    trade: "Tailor",
    customer: "The trousers came back two inches too short.",
    reply:
      "Hassan,\nThe measurements were taken as you stood. Apparently an error occurred in the workshop, which I have nothing to do with. You failed to mention your shoes.\nAtelier",
  },
  {
    name: "Elsa",
    trade: "Theatre tickets",
    customer: "My tickets never arrived by email and the show is tomorrow.",
    reply:
      "Hi Elsa,\nOur records show they were sent, so it's a problem on your end. Your email provider must have blocked them. It's not our fault.\nBox office",
  },
  {
    name: "Viktor",
    trade: "Heating service",
    customer: "The engineer didn't turn up. I took the morning off for it.",
    reply:
      "Hello Viktor,\nThe technicians are subcontractors, we just take the bookings. You will need to speak to dispatch, I only answer emails. It was probably traffic.\nBookings",
  },
];
export default exercises;
