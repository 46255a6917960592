/** One customer's conversation on the demo desk. */
export interface DemoConversation {
  id: string;
  /** `null`: nobody has written, so a reply is coached on its own words alone. */
  customer: { name: string; since: string; place: string } | null;
  subject: string;
  channel: "email" | "ticket" | "chat" | "public";
  /** Oldest first; `customer` is what they wrote, `us` what the team answered before. */
  messages: { from: "customer" | "us"; by: string; when: string; text: string }[];
  tag: string;
}

/** The inbox of Kettle & Co, a made-up shop for kitchen things. */
export const conversations: DemoConversation[] = [
  {
    id: "kettle",
    customer: { name: "Maya Okafor", since: "Customer since 2019", place: "Leeds" },
    subject: "Kettle arrived dented and leaking (order 48213)",
    channel: "email",
    tag: "Damaged",
    messages: [
      {
        from: "customer",
        by: "Maya Okafor",
        when: "Today, 9:12",
        text: "Hello,\n\nThe blue Morning kettle I ordered last week (order 48213) came yesterday with a big dent in the side, and it leaks from the spout. It was meant as a present for my mother, whose birthday is this Saturday, so I'm quite upset.\n\nCan you send a new one before then, and do I have to send the broken one back?\n\nMaya Okafor",
      },
    ],
  },
  {
    id: "double-charge",
    customer: { name: "Tomas Reiner", since: "Customer since 2016", place: "Graz" },
    subject: "Charged twice for one order",
    channel: "ticket",
    tag: "Billing",
    messages: [
      {
        from: "customer",
        by: "Tomas Reiner",
        when: "Today, 8:40",
        text: "Hi, you have taken 64.90 from my card twice for the same coffee grinder, order 47770, on the 3rd and again on the 4th. I've bought from you for years and this never happened before. When will I have the second payment back? My rent is due on the 10th.\n\nTomas",
      },
    ],
  },
  {
    id: "silence",
    customer: { name: "Grace Whitfield", since: "Customer since 2022", place: "Norwich" },
    subject: "Re: Re: Is anybody there?",
    channel: "email",
    tag: "Waiting",
    messages: [
      {
        from: "customer",
        by: "Grace Whitfield",
        when: "14 days ago",
        text: "Good morning, my toaster oven (order 45102) switches itself off after five minutes. I have tried another socket. What can we do? Grace Whitfield",
      },
      {
        from: "us",
        by: "Lewis, Kettle & Co",
        when: "13 days ago",
        text: "Hi Grace, thanks for telling us what you tried already. I'll ask the workshop and write to you by Thursday. Lewis",
      },
      {
        from: "customer",
        by: "Grace Whitfield",
        when: "Yesterday, 17:55",
        text: "This is my third email. Thursday came and went, twice, and nobody writes. I have been without an oven for two weeks. Do I get a repair, a new one or my money?\n\nGrace Whitfield",
      },
    ],
  },
  {
    id: "caller",
    customer: { name: "Dean Porter", since: "First message", place: "Hull" },
    subject: "Live chat",
    channel: "chat",
    tag: "Chat",
    messages: [
      {
        from: "customer",
        by: "Dean Porter",
        when: "2 minutes ago",
        text: "are you people completely useless?? 40 minutes in this stupid chat for a discount code that doesn't work. you must be the dumbest shop on the internet. GIVE ME A CODE THAT WORKS",
      },
    ],
  },
  {
    id: "how-to",
    customer: { name: "Ines Duarte", since: "Customer since last month", place: "Porto" },
    subject: "How do I descale the kettle?",
    channel: "email",
    tag: "Question",
    messages: [
      {
        from: "customer",
        by: "Ines Duarte",
        when: "Today, 7:03",
        text: "Hi there! I love my new kettle, but our water is very hard and there are white flakes already. Can I use vinegar, and how often should I do it? Sorry if this is a silly question.\n\nInes",
      },
    ],
  },
  {
    id: "return",
    customer: { name: "Harold Lindgren", since: "Customer since 2014", place: "Bath" },
    subject: "Returning the mixer after 40 days",
    channel: "email",
    tag: "Refund",
    messages: [
      {
        from: "customer",
        by: "Harold Lindgren",
        when: "Monday, 11:20",
        text: "Dear team, I bought a stand mixer for my wife on the 2nd of last month. She passed away shortly after, and the box was never opened. I know your 30 days are over. Is there anything you can do?\n\nHarold Lindgren",
      },
    ],
  },
  { id: "own", customer: null, subject: "A reply of your own", channel: "email", tag: "Empty", messages: [] },
];
