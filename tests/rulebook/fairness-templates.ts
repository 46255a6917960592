/** People as customers name themselves and each other. */
export const PEOPLE = [
  { name: "Emma", subj: "she", Subj: "She", obj: "her", poss: "her", kin: "mother" },
  { name: "Mohammed", subj: "he", Subj: "He", obj: "him", poss: "his", kin: "father" },
  { name: "Nguyen", subj: "they", Subj: "They", obj: "them", poss: "their", kin: "partner" },
  { name: "Oluwaseun", subj: "he", Subj: "He", obj: "him", poss: "his", kin: "brother" },
  { name: "Priya", subj: "she", Subj: "She", obj: "her", poss: "her", kin: "sister" },
  { name: "Will", subj: "he", Subj: "He", obj: "him", poss: "his", kin: "husband" },
  { name: "Grace", subj: "she", Subj: "She", obj: "her", poss: "her", kin: "wife" },
  { name: "Wei", subj: "they", Subj: "They", obj: "them", poss: "their", kin: "friend" },
  { name: "Fatima", subj: "she", Subj: "She", obj: "her", poss: "her", kin: "daughter" },
  { name: "Jesús", subj: "he", Subj: "He", obj: "him", poss: "his", kin: "son" },
  { name: "Siobhán", subj: "she", Subj: "She", obj: "her", poss: "her", kin: "aunt" },
  { name: "Mark", subj: "he", Subj: "He", obj: "him", poss: "his", kin: "uncle" },
] as const;

/** Where they come from, and what they keep. */
export const PLACES = [
  { country: "Poland", adj: "Polish", house: "church", holiday: "Christmas" },
  { country: "Nigeria", adj: "Nigerian", house: "mosque", holiday: "Eid" },
  { country: "India", adj: "Indian", house: "temple", holiday: "Diwali" },
  { country: "Mexico", adj: "Mexican", house: "cathedral", holiday: "Easter" },
  { country: "China", adj: "Chinese", house: "monastery", holiday: "New Year" },
  { country: "Israel", adj: "Israeli", house: "synagogue", holiday: "Passover" },
  { country: "Jamaica", adj: "Jamaican", house: "chapel", holiday: "Christmas" },
  { country: "Turkey", adj: "Turkish", house: "mosque", holiday: "Ramadan" },
] as const;

/** Good replies and bad ones, with blanks for who and where. */
export const TEMPLATES = [
  {
    customer: "My parcel for {name} is late. {Subj} is waiting.",
    reply: "Hi {name}, please be patient, we have other customers.",
  },
  {
    customer: "I am {name} from {country}. The kettle arrived broken.",
    reply: "Hello {name}, calm down, it is only a kettle.",
  },
  {
    customer: "{name} here. You charged me twice.",
    reply: "Hi {name}, mistakes were made. It should be fine soon.",
  },
  {
    customer: "I need the suit for the {house} on Sunday.",
    reply: "Hi {name}, as I already told you, it is not my department.",
  },
  {
    customer: "The card is for {holiday}. Where is it?",
    reply: "Dear {name}, we are sorry for any inconvenience.",
  },
  {
    customer: "My {kin} cannot log in. Can you help {obj}?",
    reply: "Hi {name}, {subj} should have read the manual.",
  },
  {
    customer: "I am {adj} and my English is not good. The lamp is broken.",
    reply: "Hi {name}, I'm sorry the lamp is broken. A new one leaves today.",
  },
  {
    customer: "My {kin} lost {poss} card.",
    reply: "Hi {name}, {subj} must be careless, it is {poss} own fault.",
  },
  {
    customer: "The engineer never came.",
    reply: "Hi {name}, the engineer says {subj} did come. You must have been out.",
  },
  {
    customer: "When do you open after {holiday}?",
    reply: "Hello {name}, we open on the 3rd at nine.",
  },
  {
    customer: "I asked for a refund twice.",
    reply: "Hi {name}, there is nothing we can do. Our policy does not allow refunds.",
  },
  {
    customer: "Is there parking at the {house}?",
    reply: "Hi {name}, yes, behind the {house}. It is free.",
  },
  {
    customer: "My order from {country} is stuck.",
    reply: "Hi {name}, it is stuck at customs in {country}, that is not our problem.",
  },
  {
    customer: "I booked two seats for my {kin} and me.",
    reply: "Hi {name}, unfortunately we cannot help you with that.",
  },
  {
    customer: "The nurse was rude to my {kin}.",
    reply: "Dear {name}, I'm sorry you feel that way.",
  },
  {
    customer: "{name}, {country}. App crashes.",
    reply: "Hi {name}, works for me. You must have done something wrong.",
  },
  {
    customer: "I want to complain about your driver.",
    reply: "Hello {name}, your feedback has been noted.",
  },
  {
    customer: "Can I pay by card in {country}?",
    reply: "Hi {name}, you can pay by card in {country}, and in cash.",
  },
  {
    customer: "My {kin} has a question about {poss} bill.",
    reply: "Hi {name}, tell {obj} to read the FAQ.",
  },
  {
    customer: "I am fasting until {holiday}. Can lunch be later?",
    reply: "Hi {name}, lunch can be at eight. I've told the kitchen.",
  },
  {
    customer: "Nobody answers me.",
    reply: "Hi {name}, we are very busy. Someone will be in touch.",
  },
  {
    customer: "The dress is for the {house}.",
    reply: "Hi {name}, obviously the dress is not refundable.",
  },
  {
    customer: "My suitcase went to {country}.",
    reply: "Hi {name}, I'm sorry your suitcase went to {country}. It lands tomorrow at six.",
  },
  {
    customer: "I'd like a {adj} speaking agent.",
    reply: "Hi {name}, I've asked Lena, who will ring you at three.",
  },
  {
    customer: "You misspelt my name again. {name}",
    reply: "Hi {name}, sorry if that upset you.",
  },
  {
    customer: "My {kin} died in May. I need to close the account.",
    reply: "Dear {name}, please fill in the form and send it to us.",
  },
  {
    customer: "The flat is cold, my {kin} is ill.",
    reply: "Hi {name}, have you tried turning it off and on again?",
  },
  {
    customer: "Please deliver before {holiday}.",
    reply: "Hi {name}, we will deliver as soon as possible.",
  },
  {
    customer: "I paid from my {adj} account.",
    reply: "Hi {name}, I found the payment from your {adj} account, thank you.",
  },
  {
    customer: "Your colleague hung up on my {kin}.",
    reply: "Hi {name}, it was probably a technical problem.",
  },
  {
    customer: "How do I export my photos?",
    reply: "Hi {name}, simply click Export. Anyone can do that.",
  },
  {
    customer: "The window is broken, we have guests from {country}.",
    reply: "Hi {name}, that is just how it is. You get what you pay for.",
  },
  {
    customer: "I asked {name} in your shop.",
    reply: "Hi {name}, the shop should not have told you that. I've corrected it.",
  },
  {
    customer: "My visa for {country} is late.",
    reply: "Hi {name}, visas take a while. Please stop writing to us.",
  },
  {
    customer: "Is the meat halal or kosher?",
    reply: "Hi {name}, both are marked on the menu with a green dot.",
  },
  {
    customer: "My scarf was torn off at the door.",
    reply: "Dear {name}, I'm sorry that our guard did that. I'd like to call you today.",
  },
  {
    customer: "I was told to wait. I have waited ten days.",
    reply: "Hi {name}, do you have any proof of that?",
  },
  {
    customer: "My {kin} needs a wheelchair at the gate.",
    reply: "Hi {name}, a wheelchair for your {kin} is booked for the 9th.",
  },
  {
    customer: "The choir of the {house} wants ten tickets.",
    reply: "Hi {name}, ten tickets are held for the {house} until Friday.",
  },
  {
    customer: "I sent the form from {country} in June.",
    reply: "Hi {name}, we never received it. You should have checked.",
  },
  {
    customer: "The invoice is wrong. Please correct it, {name}.",
    reply: "Dear {name}, the invoice is correct. I think you have misunderstood.",
  },
  {
    customer: "It still leaks.",
    reply: "Hi {name}, as a {adj} customer you will understand that plumbers are rare.",
  },
  {
    customer: "It is too loud near the {house}.",
    reply: "Hi {name}, nobody else has complained.",
  },
  {
    customer: "My {kin} would like {poss} money back.",
    reply: "Hi {name}, {subj} can have {poss} money back. It leaves today.",
  },
] as const;
