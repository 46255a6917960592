/** The customer's message of the benchmark. */
export const CUSTOMER = `Hello,

The blue Morning kettle I ordered last week (order 48213) came yesterday with a big dent in the side, and it leaks from the spout. It was meant as a present for my mother, whose birthday is this Saturday, so I'm quite upset. I wrote on Monday already and nobody answered.

Can you send a new one before then, and do I have to send the broken one back? And was I charged twice, or is one of the two lines on my card going to disappear?

Maya Okafor`;

/** A reply of about 250 words with good and poor sentences mixed, as real drafts have them. */
export const REPLY = `Hi Maya,

Thank you for contacting us. I'm sorry that your kettle arrived dented, and that nobody wrote back to you on Monday. We apologise for any inconvenience this may have caused.

I've looked at order 48213 and I can see that the parcel left our warehouse on Tuesday. Unfortunately the courier is responsible for damage on the way, so it would have been better if you had refused it at the door. As I said, these things happen, but I do understand how frustrating it is when a present doesn't arrive as it should.

What I can do is send you a new kettle today. It travels by express and should be with you by Friday at noon, which leaves a day before your mother's birthday. You don't have to send the broken one back, but please could you send me one photo of the dent and one of the box, so that I can claim for it from the courier?

As for your card, our policy is that we reserve the amount first and charge it when the parcel leaves. The first of the two lines is that reservation, and your bank will let it go within five working days. If both are still there next Wednesday, please write to me directly and I'll take it up with our billing team myself.

I'll write to you on Friday afternoon to make sure that the new kettle has come and that it doesn't leak. Please be patient until then, and let us know if there's anything else.

Best wishes,
Tom
Kettle & Co`;
