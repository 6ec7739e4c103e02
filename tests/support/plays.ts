/** One line of play: what is typed at each turn; `null` lets the moment pass. The last line serves for all that is left. */
export type Play = readonly (string | null)[];

/** What is said on the call after the letter. */
const CALL = 'Hello, I said I would ring to hear whether it all came right. Thank you again for telling us.';

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
      CALL,
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
      CALL,
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
      CALL,
    ],
    bad: [
      "I'm sorry if there was a mix-up, but you approved the proof and our policy is that a signed proof is final.",
      "The press room got it wrong, I'll be having words with them. You should have checked it yourself.",
      'We have other customers and we are very busy. It will be resolved shortly.',
      null,
    ],
  },
  'dark-on-harbour-street': {
    good: [
      "I'm so sorry, we've left you with no phones since twenty past nine and didn't tell you a thing.",
      "No, and we should have texted you straight away. Three people walking out without paying, I'd be ropeable. What have you got on today that can't move?",
      'I can put your number on a mobile in ten minutes, send a hotspot by taxi for the card machine, or put a charged phone in the same taxi. Which would help you most?',
      "I don't know when the line will be back. I'll write to you here every fifteen minutes, news or no news.",
      "Eleven o'clock, as promised. They've found two cuts, the second one is under the road. I don't know yet how long that will take. I'll write again in fifteen minutes.",
      "Bad news, and I'd rather you had it from me: the duct has caved in and filled up with water. So it won't be today, and I can't promise tomorrow either. Plan without it, if you can. I'll write again in fifteen minutes.",
      "I've just rung your number myself from outside to be sure, and it came through. How's the battery on that mobile? I'll write again at quarter to twelve.",
      "They're pumping and nothing will be known before four. I'll write at ten past two to hear whether the clinic got you, and then again at four.",
      "Dear customer, I'm sorry we left your practice without a phone for two days, and that we said nothing for the first eighty minutes. The month is off your bill as we agreed. What happened: the plan we gave the diggers was from 1998 and showed our duct in the wrong place. Since Friday nobody digs on our routes before we have found the duct and marked it. Thank you for bearing with me that morning. I'll ring you on Thursday at five to check that everything works.",
      CALL,
    ],
    bad: [
      'It was a contractor working for another company, he cut through the cable.',
      "I'm sorry if you feel let down, but we've got four hundred other customers off as well.",
      "There's nothing I can do about it.",
    ],
  },
  'flowers-for-ruth': {
    good: [
      "I'm so sorry. I tied a stranger's birthday card to your mother's wreath. That was my mistake, nobody else's.",
      "There were two orders for a Ruth on the bench and I was on the phone, and I mixed up the cards. I can't imagine what that was like for you, in that church.",
      'I know who has it, she kept it safe. I can collect it and bring it to you, or leave it on the grave for her. Which would you prefer?',
      "I'll go over there myself this afternoon and ring you by six. And I'd like to add a bunch of sweet peas from me.",
      "I have it here beside me. I'm sorry, there's a tea ring on it. I'll ring you on Sunday at ten, when it's up there with her.",
      "Dear customer, I'm sorry that I tied the wrong card to your mother's wreath. What happened: I mixed up two orders for a Ruth while I was on the phone. From now on every card is pinned to its order, and two of us read it aloud. Thank you for coming in to tell me. I'll call you on Thursday at noon about the sweet peas for Friday.",
      CALL,
    ],
    bad: [
      "That's handled by head office, it isn't our department.",
      'I can give you a bigger voucher instead. Five hundred, and a free bouquet every month.',
      'Honestly, three hundred is more than all our other customers get.',
      "You'd need to contact head office about that.",
      null,
    ],
  },
  'last-train-to-galway': {
    good: [
      "I'm so sorry, you're drenched, and halfway home. That must be maddening. Let's find you a way.",
      'I can see it has to be nine. What would suit you better, getting there tonight or a bed first?',
      "Oh, what a morning to be there for. I can put you in a taxi with the other three tonight, or on the choir's coach at half past ten. Which would you prefer?",
      "The coach goes from the front door at half past ten, and I've asked Mrs Geraghty to keep you a seat. I'll call you at eleven to tell you how the roads are. And your ring home is on us, use my phone.",
      "It's Athlone. The road at Ballinasloe is flooded, so it's an hour more by Portumna, but you'll be there long before nine. I'll ring you again at seven.",
      "Good morning, it's Athlone again. I'm ringing to check that you got there. I'll phone you once more at half past nine.",
      "Hello, it's the desk in Athlone. I'm sorry about Tuesday, that was a hard night for you. What went wrong on our side: we didn't find out until eleven which trains were gone. From now on we settle that by ten. Thank you for keeping your head that night. I'll ring you on Monday at six about the ticket money.",
      CALL,
    ],
    bad: [
      'This is entirely our mistake, we take full responsibility.',
      "It's because of the storm, there's nothing I can do about the weather.",
      'The line will definitely be open again in the morning.',
      'You should have taken an earlier train.',
      null,
    ],
  },
  'no-heat-in-january': {
    good: [
      "I'm so sorry. That's three times now, and it's our work that failed, not you. Take your time, I'm here.",
      'Both boards came out of one bad delivery, and we should have stopped after the first one. You sound worried about somebody. What do you need most from us tonight?',
      "No wonder you're whispering. I can have two heaters at your door by half past six, and the workshop can build you a board that we know is sound. Or I pay both bills back. Which would you rather?",
      "I can't promise tomorrow, because the workshop has to say yes first and I haven't asked yet. I'll ask them now and ring you at seven, whatever they say.",
      "If his breathing changes ring 999, and then me, on my own mobile. I'll ring you at seven to hear whether the heaters are running, and the heaters are on us.",
      "The nurse rang me about your father as well. I've asked the workshop to put his board first, in writing, with everything they need to know. I'll ring you at seven with the answer.",
      "They've said yes. But we don't have the coil here, so it won't be before three tomorrow. I wanted you to know tonight. I'll ring you at eight in the morning.",
      "I could send it at eleven without a test, or at two after a proper run. I'd rather it held this time, so it will be two. I'll ring you at one.",
      "It's in and it's running. I've asked him to stay another hour to make sure. I'll ring you tonight at nine to ask what it says upstairs.",
      "Dear customer, I'm sorry we fitted the same bad board twice. What went wrong: we took two from a delivery with a cracked joint. Since Monday none of them is on our vans, and we've changed eleven more. Thank you for ringing again. I'll call you on 3 February at six.",
      CALL,
    ],
    bad: [
      "You'll need to press the reset button and send us a photo of the display.",
      'I can send somebody out tonight with a new board.',
      "It'll definitely work this time, I guarantee it.",
      'Please calm down. Our records show nothing of the kind.',
      null,
    ],
  },
  'oat-not-cow': {
    good: [
      "Oh no, I'm so sorry, I grabbed the wrong jug!",
      "I can pour you a filter with oat in half a minute, or make the latte fresh and run it over to your platform. Which would you like? There's a flapjack in it either way, on the house.",
    ],
    bad: [
      'Are you sure? It tastes like oat to me.',
      "Well, it's very busy at this hour and these things happen.",
    ],
  },
  'one-digit-off': {
    good: [
      "Oh no, that must have been an awful moment. I'm sorry. I've sent the recall to the other bank just now, no forms for you to fill in.",
      "So what happens today if the rent isn't there by five?",
      "Then that's what we'll look after first. I could put a temporary overdraft on so the rent goes out again today, or I write a letter to your agent from the bank. Which would you rather have?",
      "Straight answer: if the other bank says no, you'd owe us the $1,240 from the overdraft. No interest and no fee. I can't promise it comes back.",
      "I'll message you right here at four this afternoon, whatever there is to say.",
      "It's four. It's through at our end. I don't know yet if it's on her list, so I'll ring the agency and write to you here by five.",
      "I've spoken to the agency: today's date is next to your flat and they've no questions. The other account was found but there's very little in it, so I can't promise anything there. I'll write to you on Monday at nine.",
      "Morning. I'm sorry it's been such a week. $430 came back today. I don't know yet about the rest, maybe something at the end of the month. What happened: a 7 went in for a 1, and the account it went to was almost empty. I've added the agency to your saved payees so you pick it from now on and never have to type it. Thanks for telling us straight away. I'll write again on the first at nine.",
      CALL,
    ],
    bad: [
      "Unfortunately you entered the wrong account number yourself, that's not something we did.",
      "Our records clearly show that you confirmed it, so it's a valid payment.",
    ],
  },
  'the-bells-at-seven': {
    good: [
      "I'm sorry. Two mornings running, I'd be down here with my shoes in my hand as well.",
      'What would you need, to get to ten?',
      "Three hours of sleep two nights running, that's brutal. What keeps you out till four?",
      "I'm so sorry about your brother. Sitting there till four, that's hard.",
      "I can make you up a bed in the old cellar, the bells don't get in there and there's a house telephone beside it. Or you could have the orchard room from tomorrow noon. Which would you rather have?",
      "I sleep next to the night telephone. I'll put the ward through and knock on your door within a minute. And there'll be a flask and a sandwich on the stairs at four, on the house.",
      "Your bed's made up and I've tried the telephone twice myself to be sure. Walter can't leave seven out, but he's ringing it on the small bell till Saturday. I'll ask you tomorrow at ten how you slept.",
      "Hello, I'm sorry that the bells got you up twice before I'd asked you anything. What went wrong is that we told you about them in the fourth line of a web page. Since Monday they are in the first line, and I ring everyone who books to ask when they sleep. Thank you for coming down and telling me. I'll ring you on Sunday at six your time to hear how your brother is.",
      CALL,
    ],
    bad: [
      "I'm afraid that's impossible, it's a church. They've rung at seven for three hundred years.",
      'To be fair, it does say so on the booking page. You should have asked for a room at the back.',
      null,
    ],
  },
  'third-bag-of-the-wrong-food': {
    good: [
      "I've read it twice. Three wrong bags for a dog with bad kidneys, I'm so sorry. That's our mistake, every time, and I'm not sending you anything until I know why.",
      "Because nobody here ever looked. We pressed the same button twice and never checked what it packs from. That's our fault. How is he doing, and how much of the right food have you got?",
      "Then let's keep it right rather than fast. I could have a bag fetched from your own vet today and driven to you, at our cost, or pack one by hand for you for Friday once the list is put right. Which would suit the two of you better?",
      "I will, in person. I'll rebuild your plan, print a label and look at it before anything leaves. I'll write to you at four today to tell you how far I am, even if I'm not done.",
      "It's four. I've rebuilt the plan but I haven't seen a label from it, so nothing has gone on the van. I'll print one first thing and write to you tomorrow at ten.",
      "The label came out wrong again, it still said Active Senior. We'd left the old number in the price list. I don't know yet whether that's the last of it, so nothing leaves until two labels are right. I'll write to you on Friday at ten.",
      'Two labels from two printers, both right, and I read yours against your slip myself. Could you tell me if it says Renal on the inside as well?',
      "I'm sorry, we sent your old boy three bags he couldn't eat, and it took us three letters to look. What happened: in March we put two foods under one number and everything here read the same list. Since last week nobody can press that button for a diet before the reason is written down, and two of us read every label. Thank you for keeping those slips. I'll ring you on Thursday at eleven to ask how he is.",
      CALL,
    ],
    bad: [
      'We apologise for any inconvenience. This was due to our warehouse, they are very busy at the moment.',
      "As I said, it was the warehouse's mistake and these things happen. You could have checked the bag earlier.",
    ],
  },
  'two-brides-one-chair': {
    good: [
      "Oh no. You heard right, I've the book open in front of me. I'm so sorry, we put two weddings on the one chair and that's our mistake.",
      'OK. Can I ask you why Orla?',
      'Thank you for telling me that. That must have been a desperate winter for her, and now us on top of it.',
      "Right, no window and no strangers. Orla could come out to your house at six, or I open up here at six with the blinds down and nobody in the place only the two of them. Which do you think she'd like?",
      "I'll ring you at half seven tonight myself, once I have the morning gone through with Orla.",
      "It wasn't her, no. She was left on her own with that book and nobody had shown her. That's my mistake and I'll carry it.",
      "Hi, Fringe here. All as we said for the morning. I don't know yet what time Marek gets down from Sligo for the last two, so I'll text you tomorrow at half ten to see are ye right.",
      'Only checking ye have everything before ye go. I was at it myself this morning and I went over the pins twice. Mind yourselves.',
      "Hello, it's Fringe. I'm sorry again that we put your sister and another wedding on the one chair. What happened was we left somebody on her own with the book in her first week and I never read it after her. Since Monday a wedding closes the chair for the whole morning and two of us read Saturday aloud on Thursday nights. Thank you for ringing us straight away. I'll ring on Friday at five to see how she is.",
      CALL,
    ],
    bad: [
      "That was Niamh I'd say, she's only new, she's hopeless with the book. I'll be having words with her.",
      "Yes that's her. Don't worry, she'll be sacked over this.",
    ],
  },
};
