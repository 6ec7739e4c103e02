import type { Phrases } from './scenario-material.ts';

/** What is written and said after the talk, in any scenario. Slots as in the acts, and `{firm}`, `{me}`. */
export const LATER = {
  /** Word while it is under way, well meant and empty. */
  emptyNews: [
    "Just to let you know [we're|I'm] [still |]on [it|{item}|order {order}].",
    'Quick update[ on {order}| on {item}|]: [all good so far|everything is under control|it is being looked at|we are working on it].',
    'No news [yet|so far][ on order {order}|], [sorry|I will let you know soon|bear with us].',
    "[It's|Everything is|Order {order} is] in progress. [We'll keep you posted.|Thanks for waiting.|]",
    'Still waiting to hear back from the team[ about {item}| on {order}|][, sorry|].',
    'It is taking [a bit|a little] longer [than expected|than we thought|today], thanks for your patience[, {first}|].',
    "All sorted [now |]I think[, {first}|]! Let us know if there's anything else.",
  ],
  opens: [
    "[It's me|It's {me}] again, [as promised|with news].",
    'It is {me} from {firm}.',
    'As promised[, a word from me|, here is where we are|]:',
    'Quick word from {firm}, as promised.',
    '[An update|A quick update|Some news] [for you|from {firm}]:',
    "{first}, it's {me}.",
  ],
  sorryLater: [
    "I'm [so |truly |very |]sorry [again |]that {later}.",
    'I [want to|wanted to] say [once more|again] that I am sorry that {later}.',
    "{later}, and I'm [really|truly|] sorry that we did.",
    'Again, I am [very |truly |]sorry that {later}.',
  ],
  settled: [
    'What we agreed has been done.',
    'You have what we agreed on, and I checked it myself.',
    'What you chose [has been done|was done].',
    '[We did|I did] what we agreed on that day.',
  ],
  thanksLater: [
    'Thank you for telling us [straight|so plainly|about it].',
    'Thank you for your patience with us[ that day|].',
    'Thank you for giving us [the chance to put it right|another chance].',
    'Thank you for [coming to us with it|saying it to us and not only to others].',
    'Thanks for [bearing with us|letting us know][, it helped us|].',
  ],
  again: [
    "I'll {ring} you {time} to [hear|ask] {check}.",
    'I will {ring} you {time}, just to hear {check}.',
    "{time} I'll {ring} you and ask {check}.",
  ],
  poorLetter: [
    'We regret any inconvenience you may have experienced.',
    'Your feedback has been passed on to the relevant team.',
    'We hope everything is [now |]to your satisfaction.',
    'Your satisfaction is [very |]important to us.',
    "[It|This] won't happen again.",
    'Just checking that everything is OK[ now|].',
    "We've closed [the|your] case [now|on our side].",
    'Please let us know if there is anything else.',
    'Hope you are happy with how it turned out[!|.]',
    'We look forward to [seeing you again|your next order|hearing from you].',
    'As explained, it was not really in our hands.',
    'Please leave us a review [if you have a minute|when you get a chance].',
    'We always try to do our best [for our customers|].',
    'Thanks for being a [loyal|valued] customer.',
  ],
  calls: [
    "Hello {first}, it's {me} from {firm}. I wanted to hear {check}.",
    "It's {me}, from {firm}. I said I'd ring: [tell me |]{check}.",
    "Hello, {me} here. I'm ringing to hear {check}, nothing else.",
    "Good to reach you, it's {me} from {firm}. I only wanted to ask {check}.",
    'Hi {first}, {me} again. I promised to ring and hear {check}.',
  ],
  callMore: [
    'Is there anything [we|I] have missed?',
    'Did everything come out the way we agreed?',
    'Has everything come that we agreed?',
    'Is anything still missing?',
  ],
  poorCall: [
    '[Hello|Hi|Hello there], just a courtesy call [about order {order}|about {item}|from {firm}]. I take it everything is fine now?',
    '[Hi|Hello], quick call [from {me}|from {firm}] to say that [the case|{order}|your case] is closed. [All good|Is that OK|Anything else]?',
    "Hello, it's {firm}. Could you rate [our service|us] from one to ten[, {title} {last}|, {first}|]?",
    'Hi, I was told to ring you[ about {item}| about {order}|]. [Everything OK|Any more questions|All fine now]?',
    "Hello, it's about [that thing|{item}|order {order}] the other [day|week]. That's sorted, isn't it?",
    "{title} {last}? It's {me} [at|from] {firm}, [just ticking you off my list|they want me to call everyone]. [Everything fine|All OK|Nothing else]?",
  ],
  poorCase: [
    '[Hi|Hello], can you have a look at [this one|order {order}|{order}]?',
    'The customer [with|of] order {order} is complaining again, [please sort it|can you do something].',
    '[This|{order}] is urgent, can you [do it|sort it|take care of it]?',
    '[Please|Can you] help with order {order}[, {title} {last}|].',
    'Any [update|news] on {order}? [They keep asking.|I have {title} {last} on to me again.]',
  ],
} as const satisfies Readonly<Record<string, Phrases>>;

export type Later = keyof typeof LATER;
