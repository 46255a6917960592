/** What the customer's message alone tells. */
export const THEIR_FACTS = [
  // words of the customer's message
  "customer-words",
  // sentences of the customer's message
  "customer-sentences",
  // the customer's message begins with a title line of its own, as posts on a forum do
  "customer-title",
  // words of the customer's message in capitals, of at least four letters
  "customer-shouted",
  // sentences of the customer's message that end in an exclamation mark
  "customer-exclamations",
  // questions the customer asks
  "questions-asked",
  // order, account or model numbers the customer gave
  "given-codes",
] as const;

/** Every fact there is: the schema refuses a rule that asks for another. */
export const FACTS: readonly string[] = [
  ...THEIR_FACTS,
  // words of the reply
  "words",
  // sentences of the reply
  "sentences",
  // paragraphs of the reply
  "paragraphs",
  // sentences of the reply that end in a question mark
  "reply-questions",
  // sentences of the reply that end in an exclamation mark
  "exclamations",
  // words of the reply in capitals, of at least four letters, without codes the customer used
  "shouted",
  // emoji and emoticons in the reply
  "emoji",
  // words of the reply's longest sentence
  "longest-sentence",
  // the customer's name is known
  "name-known",
  // how often the reply uses the customer's name
  "name-used",
  // different words of substance the reply takes up from the customer
  "shared-words",
  // percent of the customer's words of substance that the reply takes up
  "shared-share",
  // percent of the reply's words of substance that are its own
  "new-share",
  // of the questions asked, how many the reply does not take up
  "questions-unanswered",
  // of the questions not taken up, how many have a question mark
  "questions-open",
  // of the codes given, how many the reply names
  "used-codes",
  // codes and numbers of five digits and more in the reply
  "reply-codes",
  // web addresses in the reply
  "urls",
  // sums of money in the reply
  "money",
  // times of day in the reply
  "clocks",
  // numbers in the reply
  "numbers",
  // the channel is email or ticket
  "email",
  // the channel is chat
  "chat",
  // the channel is public
  "public",
];
