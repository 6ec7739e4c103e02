/**
 * Everything that can make an act weigh more or less than its row says, each with what a debrief tells the
 * trainee. The sentences have no capital and no full stop, so that they can follow the act.
 */
export const SHAPES = [
  {
    code: 'repeat',
    sentence: 'you had done this before, and each time helps or hurts half as much as the last',
  },
  {
    code: 'late',
    sentence: 'it came after the customer had spoken three times, so it helped little more than half as much',
  },
  { code: 'worn', sentence: 'from the third apology on, being sorry again only wears the customer out' },
  {
    code: 'parts-missing',
    sentence: 'parts of a full apology were missing, so it helped less than it could have',
  },
  {
    code: 'regret-is-enough',
    sentence: 'your firm was not to blame, so regret and empathy together made it a full apology',
  },
  { code: 'conditional', sentence: 'an apology with an "if" in it is heard as a mild argument' },
  {
    code: 'only-sympathy',
    sentence: 'feeling sorry about a thing says less than naming what the customer went through',
  },
  {
    code: 'third-in-a-row',
    sentence: 'empathy for the third time in a row, with no step to a solution, no longer helps',
  },
  {
    code: 'before-acknowledgement',
    sentence:
      'you explained before you had acknowledged anything, so there was still all the anger to get through',
  },
  { code: 'many-updates', sentence: 'after more than two updates an explanation no longer helps as much' },
  { code: 'too-many-updates', sentence: 'after five updates the next one is a disturbance' },
  { code: 'not-ours', sentence: 'it was not your firm that failed, so this weighed less' },
  { code: 'supplier', sentence: 'a supplier caused it, and the customer blames you a little less for that' },
  { code: 'close-relationship', sentence: 'the closer the customer is to your firm, the more this weighs' },
  { code: 'loose-relationship', sentence: 'with a customer who does not come often, this weighs less' },
  { code: 'too-many-options', sentence: 'more than three options are hard to choose from' },
  {
    code: 'capped',
    sentence: 'putting it right only gives back what was owed, and that lifts the customer only so far',
  },
  { code: 'part-of-the-loss', sentence: 'it covered only a part of the loss' },
  { code: 'above-the-loss', sentence: 'it was worth more than the loss, and what is above it adds little' },
  { code: 'too-much', sentence: 'it was worth so much more than the loss that it made the customer uneasy' },
  { code: 'expects-more', sentence: 'the customer had been kept waiting and by then expected more' },
  { code: 'does-not-fit', sentence: 'it was not the kind of thing the customer had lost' },
  { code: 'unfair-process', sentence: 'the way to it had been slow or rude, and that took from its worth' },
  { code: 'no-apology', sentence: 'it was given without an apology and felt like being bought off' },
  {
    code: 'weak-apology',
    sentence: 'the apology before it was too thin, so a part of it felt like being bought off',
  },
  { code: 'early-notice', sentence: 'you said so in time, which halved the harm' },
  {
    code: 'without-prevention',
    sentence: 'your message did not say how you will prevent it, so it earned less',
  },
  { code: 'in-part', sentence: 'it was done only in part' },
  {
    code: 'time-given',
    sentence: 'you had said how long it would take, so the customer waited longer in peace',
  },
  { code: 'explained', sentence: 'you had said why it takes time, so the customer waited longer in peace' },
] as const;

export type Shape = (typeof SHAPES)[number]['code'];
