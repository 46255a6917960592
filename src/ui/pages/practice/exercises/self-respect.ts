import type { Exercise } from "../exercise";

const exercises: Exercise[] = [
  {
    name: "Rick",
    trade: "Laptops",
    customer: "You idiots sent the wrong charger again. Are you all brain dead?",
    reply:
      "Rick,\nI'm so so sorry, I'm such an idiot. Please, please don't be angry with me. I deserve that. The right charger leaves today by five.\nSam",
  },
  {
    name: "Vera",
    trade: "Event tickets",
    customer: "I want front row seats or I'll tell everyone.",
    reply:
      "Dear Vera,\nThe customer is always right, so whatever you want is fine with us. I promise you will never ever have a problem again.\nTickets",
  },
  {
    name: "Stan",
    trade: "Tiling",
    customer: "The price was agreed. I'm not paying the last part, you'll do it for free.",
    reply:
      "Hi Stan,\nWe are truly, deeply sorry for even asking. Just say what you want, anything at all, we will do it.\nOffice",
  },
  {
    name: "Mabel",
    trade: "Cat sitter",
    customer: "You're ten minutes late with your report. Pathetic.",
    reply:
      "Mabel,\nI am terribly sorry, I'm useless at this. I'm hopeless with time, I know. A thousand apologies. The report is attached.\nKit",
  },
  {
    name: "Otis",
    trade: "Web design",
    customer: "Make the logo bigger by tonight. And redo the whole site while you're at it.",
    reply:
      "Hi Otis,\nYour wish is our command! We guarantee one hundred percent it will all be perfect tonight. Anything you want, any time.\nStudio",
  },
  {
    name: "Gwen",
    trade: "Call centre",
    customer: "Listen you stupid cow, I want my money NOW.",
    reply:
      "Gwen,\nI really don't appreciate your tone. I don't come to work to be sworn at by you. The money was sent on Monday.\nAgent",
  },
  {
    name: "Ali",
    trade: "Removal van",
    customer: "The driver was rude, I want 50 percent off.",
    reply:
      "Hi Ali,\nI'm begging you not to leave a bad review. I could lose my job over this. I'll give you the 50 percent, just please be nice.\nVan team",
  },
  {
    name: "Beth",
    trade: "Curtains",
    customer: "Could you measure again? I'm not sure about the left window.",
    reply:
      "Dear Beth,\nI'm such an idiot, I should have measured twice. I am so so so sorry about this. Tuesday at ten could work if you allow it.\nCurtains",
  },
  {
    name: "Hugo",
    trade: "Server hosting",
    customer: "If it goes down once more I'm suing you personally, you clown.",
    reply:
      "Hugo,\nYou're right, I'm a clown. We promise this will never happen again, no matter what. I humbly beg your pardon.\nOps",
  },
  {
    name: "Dora",
    trade: "Wedding cake",
    customer: "I changed my mind for the fourth time. Make it blue.",
    reply:
      "Hi Dora,\nOf course, whatever you say, you are always right! We'd do absolutely anything for you. Sorry for being so slow and stupid.\nBaker",
  },
];
export default exercises;
