/** Contractions and their careless spellings: what they stand for. Every one is two words. */
export const CONTRACTIONS: Record<string, [string, string]> = {
  "can't": ["can", "not"],
  cannot: ["can", "not"],
  cant: ["can", "not"],
  "won't": ["will", "not"],
  wont: ["will", "not"],
  "shan't": ["shall", "not"],
  "ain't": ["is", "not"],
  "let's": ["let", "us"],
  "it's": ["it", "is"],
  "that's": ["that", "is"],
  thats: ["that", "is"],
  "there's": ["there", "is"],
  theres: ["there", "is"],
  "here's": ["here", "is"],
  heres: ["here", "is"],
  "what's": ["what", "is"],
  whats: ["what", "is"],
  "who's": ["who", "is"],
  "where's": ["where", "is"],
  "how's": ["how", "is"],
  "he's": ["he", "is"],
  "she's": ["she", "is"],
  "everything's": ["everything", "is"],
  "nothing's": ["nothing", "is"],
  im: ["i", "am"],
  ive: ["i", "have"],
  youre: ["you", "are"],
  youve: ["you", "have"],
  youll: ["you", "will"],
  theyre: ["they", "are"],
  weve: ["we", "have"],
  gonna: ["going", "to"],
  wanna: ["want", "to"],
  gotta: ["got", "to"],
  "y'all": ["you", "all"],
  gimme: ["give", "me"],
  ...negated("do does did is are was were has have had could should would must need"),
};

/** Endings that are words of their own; "'s" is not: behind a noun it is a possessive. */
export const ENDINGS: Record<string, string> = {
  "'re": "are",
  "'ve": "have",
  "'ll": "will",
  "'m": "am",
  "'d": "would",
};

/** Short forms of chat, read as the word they stand for. */
export const SHORT_FORMS: Record<string, string> = {
  u: "you",
  ur: "your",
  pls: "please",
  plz: "please",
  thx: "thanks",
  ty: "thanks",
  hv: "have",
  bcz: "because",
  bcoz: "because",
  cos: "because",
  coz: "because",
  msg: "message",
  acct: "account",
  asap: "asap",
};

function negated(verbs: string): Record<string, [string, string]> {
  const pairs: Record<string, [string, string]> = {};
  for (const verb of verbs.split(" ")) {
    pairs[`${verb}n't`] = [verb, "not"];
    // "wont" is listed above; "needn" and "mustn" without an apostrophe are nobody's spelling.
    pairs[`${verb}nt`] = [verb, "not"];
  }
  return pairs;
}

/** British and American spellings that mean the same: the others beside the one given. */
export function variantsOf(word: string): string[] {
  const found = new Set<string>();
  const swap = (from: RegExp, to: string) => {
    if (word.length > 4 && from.test(word)) found.add(word.replace(from, to));
  };
  swap(/is(e|ed|es|ing|ation|ations)$/, "iz$1");
  swap(/iz(e|ed|es|ing|ation|ations)$/, "is$1");
  swap(/yse(d?)$/, "yze$1");
  swap(/yze(d?)$/, "yse$1");
  if (/^(behav|fav|col|hon|hum|lab|neighb|rum|val|endeav|flav|vap)our/.test(word)) found.add(word.replace("our", "or"));
  if (/^(behav|fav|col|hon|hum|lab|neighb|rum|val|endeav|flav|vap)or/.test(word)) found.add(word.replace("or", "our"));
  if (/^(cancel|travel|label|model|total|signal|dial|fuel|level)l(ed|ing|er)$/.test(word))
    found.add(word.replace(/ll(ed|ing|er)$/, "l$1"));
  if (/^(cancel|travel|label|model|total|signal|dial|fuel|level)(ed|ing|er)$/.test(word))
    found.add(word.replace(/l(ed|ing|er)$/, "ll$1"));
  const pairs: Record<string, string> = {
    cheque: "check",
    centre: "center",
    licence: "license",
    grey: "gray",
    programme: "program",
    defence: "defense",
    whilst: "while",
    amongst: "among",
    learnt: "learned",
    spelt: "spelled",
    parcel: "parcel",
  };
  for (const [british, american] of Object.entries(pairs)) {
    if (word === british && british !== "cheque" && british !== "programme") found.add(american);
    if (word === american && american !== "check" && american !== "program" && british !== american) found.add(british);
  }
  found.delete(word);
  return [...found];
}

/** Common slips of typing: slip → the word meant. */
export const TYPOS: Record<string, string> = {
  recieve: "receive",
  recieved: "received",
  recieving: "receiving",
  appologise: "apologise",
  appologies: "apologies",
  apoligise: "apologise",
  apologese: "apologise",
  inconvience: "inconvenience",
  inconvinience: "inconvenience",
  inconvenienced: "inconvenienced",
  incovenience: "inconvenience",
  definately: "definitely",
  defiantly: "definitely",
  unfortunatly: "unfortunately",
  unfortunatley: "unfortunately",
  unfortunetly: "unfortunately",
  seperate: "separate",
  occured: "occurred",
  untill: "until",
  adress: "address",
  accomodate: "accommodate",
  teh: "the",
  becuase: "because",
  beacuse: "because",
  wich: "which",
  thier: "their",
  immediatly: "immediately",
  responsability: "responsibility",
  responsable: "responsible",
  garantee: "guarantee",
  guarentee: "guarantee",
  tommorow: "tomorrow",
  tommorrow: "tomorrow",
  tomorow: "tomorrow",
  sory: "sorry",
  sorrry: "sorry",
  sincerly: "sincerely",
  acount: "account",
  refunf: "refund",
  delivary: "delivery",
  probelm: "problem",
  isue: "issue",
  custumer: "customer",
  costumer: "customer",
  costumers: "customers",
  compnay: "company",
  happend: "happened",
  togehter: "together",
  writting: "writing",
  truely: "truly",
  wierd: "weird",
  obviosly: "obviously",
  obvously: "obviously",
  basicly: "basically",
  actualy: "actually",
  realy: "really",
  alot: "lot",
  instuctions: "instructions",
  maintainance: "maintenance",
  transfered: "transferred",
  reffer: "refer",
  reffered: "referred",
  suport: "support",
  yuo: "you",
  whith: "with",
  shoud: "should",
  woud: "would",
  coud: "could",
};
