/** One line of play: what is typed at each turn; `null` lets the moment pass. The last line serves for all that is left. */
export type Play = readonly (string | null)[];

/** Each scenario played well and badly, by typing; used by the golden records and the browser tests. */
export const PLAYS: Readonly<Record<string, { readonly good: Play; readonly bad: Play }>> = {
  'cold-anniversary-dinner': {
    good: [
      "I'm so sorry we let your dinner go cold, and tonight of all nights. That was our mistake.",
      "I'd be furious too, with the candles lit and everything. We put your order third on the run when it should have gone first.",
      'What would put this right for you tonight?',
      'I can send you a fresh dinner tonight, or give you the money back, or keep you the window table another night. Which would you prefer?',
      "Done, I've booked you the window table and dessert is on us. I'll call you tomorrow at 4 to confirm the night.",
      "I'm ringing because I said I would. The table is in the book, I'll call you tomorrow at 4 as agreed.",
      "One more thing before your shift: it's all done, I'll ring you tomorrow by noon to hear that it suits you.",
      "Hello, I'm sorry we sent your dinner out third and cold. What happened: we put it behind two other bags. From now on no hot order goes out behind more than one. Thank you for telling us straight.",
    ],
    bad: [
      "I'm sorry if you feel let down, but the courier got stuck in traffic and it's a different company.",
      "We're very busy on a Friday and these things happen. Are you sure it was seven?",
      "The driver didn't check the sheet, I'll be having words with him. Someone will call you back shortly.",
      "There's nothing I can do. As per policy you'll need to fill in the complaint form.",
      null,
    ],
  },
  'pram-with-three-wheels': {
    good: [
      "I'm so sorry that we sent you a pram with three wheels. That's on us, we sold it without looking in the box.",
      'Two hours with an Allen key for nothing, I would be livid. We never opened the box before we sent it, so nobody saw that a wheel was missing.',
      'I can lend you a pram from our showroom until it is sorted, or give you the full money back, or swap it for a complete new pram. Which would suit you best?',
      "The loan pram is yours, and delivery is on us. I'll message you by six today to say that it is on the van.",
      "It's on the van now, I'll message you tomorrow by noon to check it stands at your door.",
      "Quick word as promised: it's under way and I'll write to you tomorrow by noon again.",
      "Hello, I'm sorry we sent you a pram without a wheel. What happened: we never opened the maker's box. From now on we open every box and count the wheels before it goes out. Thank you for telling us so calmly.",
    ],
    bad: [
      "The supplier packed it wrong, that's a different company. You'll need to contact the manufacturer.",
      'As per policy you have to fill in the missing parts form with photographs. Are you sure you looked in the box?',
      'It will be sorted shortly. You should have checked the box before building it, nothing I can do.',
      null,
    ],
  },
  'misprinted-boxes': {
    good: [
      "I'm so sorry that we printed the wrong word on your cartons. That is our mistake, you signed the right proof.",
      'Two years to get on that shelf, I can imagine how that felt on opening the first box. We printed version 4 and nobody checked the first sheet against your proof.',
      'I can print four hundred on the small press as a first lot for Thursday and the rest later, or give you the full amount back, or send printed bands to cover the word. Which would you prefer?',
      "Then that is what we do, and the courier to the food halls is on us. I'll email you by five today with a photo of the first good sheet.",
      "As promised: the first sheet is right, photo attached. I'll email you tomorrow by noon when they leave the building.",
      "They have left. I'll call you tomorrow by noon to hear that they are on the shelf.",
      "Dear customer, I'm sorry we printed the wrong word on your cartons. What happened: we took version 4 from the job bag. From now on two people read the first sheet against the signed proof. Thank you for giving us another chance.",
    ],
    bad: [
      "I'm sorry if there was a mix-up, but you approved the proof and our policy is that a signed proof is final.",
      "The press room got it wrong, I'll be having words with them. You should have checked it yourself.",
      'We have other customers and we are very busy. It will be resolved shortly.',
      null,
    ],
  },
};
