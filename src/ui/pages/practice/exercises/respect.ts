import type { Exercise } from "../exercise";

const exercises: Exercise[] = [
  {
    name: "Dana",
    trade: "Bike shop",
    customer: "The brakes on my new bike squeal every time I stop. I've only ridden it twice. Is that normal?",
    reply:
      "Hi Dana,\nCalm down, it's only a noise. Obviously new brakes have to bed in, that's in the manual. Just ride it a bit more.\nTom",
  },
  {
    name: "Yusuf",
    trade: "Broadband",
    customer: "I can't find where to change my wifi password. I've looked everywhere in the app.",
    reply:
      "Hi Yusuf,\nAs I already told you, it's under Settings. It's really not that difficult. Simply click the three dots like everyone else does.\nMara",
  },
  {
    name: "Ingrid",
    trade: "Garden centre",
    customer: "The apple tree I bought in March has no leaves. Did I plant it wrong?",
    reply:
      "Hello Ingrid,\nAnyone who knows the first thing about trees would have watered it. You clearly didn't read the label. I would read it now.\nPaul",
  },
  {
    name: "Marcus",
    trade: "Gym",
    customer: "I was charged for October although I cancelled in September. Can you check?",
    reply:
      "Marcus,\nYou claim you cancelled, but we have nothing here. Frankly people say that all the time. Send us proof first.\nFront desk",
  },
  {
    name: "Aiko",
    trade: "Hotel",
    customer: "My room faces the street and I didn't sleep at all. Could I have a quieter one for tonight?",
    reply:
      "Dear Aiko,\nRelax, it's a city hotel, what did you expect? Nobody else has complained about the noise. I'll see if there is anything.\nReception",
  },
  {
    name: "Bernard",
    trade: "Bank",
    customer: "I'm 78 and the new app confuses me. How do I send money to my grandson?",
    reply:
      "Hello Bernard,\nIt's very easy, even for someone your age. You just tap Transfer, sweetie, and follow the screen. My gran manages it.\nLiv",
  },
  {
    name: "Priti",
    trade: "Online shoes",
    customer: "I ordered size 39 but these fit like 38. Can I swap them?",
    reply:
      "Hi Priti,\nAre you sure you measured properly? The size chart is perfectly clear. You should have read it before you ordered. You need to swap them yourself.\nKel",
  },
  {
    name: "Owen",
    trade: "Software",
    customer: "Your last update deleted all my saved filters!! I am furious, I need them for a report today.",
    reply:
      "Owen,\nThere's no need to get so worked up. Please stop shouting at us and be reasonable, it's only a few filters. They can be rebuilt.\nSupport",
  },
  {
    name: "Nadia",
    trade: "Pharmacy",
    customer: "I don't understand how often to take these tablets. The label says two things.",
    reply:
      "Hi Nadia,\nTHE LABEL SAYS TWICE A DAY. If you had bothered to read it to the end you would know. Ask your doctor about the rest.\nDispensary",
  },
  {
    name: "Felix",
    trade: "Furniture",
    customer: "Is there a trick to the drawer rails? I've tried three times and they still jam.",
    reply:
      "Felix,\nThat's a silly question to be honest. Did you even look at step six? Most people manage it in five minutes.\nAssembly team",
  },
];
export default exercises;
