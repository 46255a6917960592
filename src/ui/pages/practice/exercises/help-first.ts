import type { Exercise } from "../exercise";

const exercises: Exercise[] = [
  {
    name: "Marta",
    trade: "Airline",
    customer: "My flight tomorrow was cancelled. How do I get to Oslo?",
    reply:
      "Dear Marta,\nUnfortunately there is nothing I can do. All flights tomorrow are full. That's just how it is.\nDesk",
  },
  {
    name: "Ian",
    trade: "Phone shop",
    customer: "Can you unlock my old phone? I've still got the receipt.",
    reply:
      "Hi Ian,\nUnfortunately we don't unlock phones from other networks. There is nothing we can do. You would have to contact your old provider.\nStore",
  },
  {
    name: "Rosa",
    trade: "Museum",
    customer: "Is there a lift to the second floor? My mother uses a wheelchair.",
    reply:
      "Hello Rosa,\nWe can't help with that. I don't know about the lift. The person who knows is not here today.\nTickets",
  },
  {
    name: "Pavel",
    trade: "Bank",
    customer: "My card was swallowed by the machine at the station.",
    reply:
      "Hi Pavel,\nYou've reached the wrong department. You need to contact the cards team yourself. They're closed now.\nAccounts",
  },
  {
    name: "Jill",
    trade: "Wine shop",
    customer: "Do you have the 2019 Riesling? I'd love two bottles for Sunday.",
    reply: "Hi Jill,\nWe don't have it. It's out of stock and I can't say when it will be back.\nShop",
  },
  {
    name: "Omar",
    trade: "University office",
    customer: "I missed the form deadline by an hour because the site was down.",
    reply:
      "Dear Omar,\nIt is not possible to accept late forms. I can't make exceptions. You will have to wait until next year.\nOffice",
  },
  {
    name: "Clara",
    trade: "Sewing machines",
    customer: "Do you still sell the foot pedal for the model 220?",
    reply:
      "Hi Clara,\nUnfortunately, that part was discontinued. Unfortunately we can't order it. Unfortunately I can't help any further.\nParts",
  },
  {
    name: "Diego",
    trade: "Parking",
    customer: "I paid for the wrong number plate by one letter and got a fine.",
    reply:
      "Diego,\nUnfortunately there is nothing we can do once a fine is out. You would have to contact the city about it.\nParking",
  },
  {
    name: "Hana",
    trade: "School photos",
    customer: "I lost the order code. Can I still get the class picture?",
    reply:
      "Hi Hana,\nWithout the code we're unable to assist. You should ask the school, it's not something we deal with.\nPhotos",
  },
  {
    name: "Simon",
    trade: "Tool hire",
    customer: "Could I keep the sander one more day?",
    reply:
      "Simon,\nUnfortunately that is not possible, the sander is booked. There is nothing we can do about that.\nHire desk",
  },
];
export default exercises;
