import type { Scenario } from '#domain/scenario/scenario-schema.ts';
import type { ScenarioMaterial } from './scenario-material.ts';
import { coldAnniversaryDinner } from './scenarios/cold-anniversary-dinner.ts';
import { darkOnHarbourStreet } from './scenarios/dark-on-harbour-street.ts';
import { flowersForRuth } from './scenarios/flowers-for-ruth.ts';
import { lastTrainToGalway } from './scenarios/last-train-to-galway.ts';
import { misprintedBoxes } from './scenarios/misprinted-boxes.ts';
import { noHeatInJanuary } from './scenarios/no-heat-in-january.ts';
import { oatNotCow } from './scenarios/oat-not-cow.ts';
import { oneDigitOff } from './scenarios/one-digit-off.ts';
import { pramWithThreeWheels } from './scenarios/pram-with-three-wheels.ts';
import { theBellsAtSeven } from './scenarios/the-bells-at-seven.ts';
import { thirdBagOfTheWrongFood } from './scenarios/third-bag-of-the-wrong-food.ts';
import { twoBridesOneChair } from './scenarios/two-brides-one-chair.ts';

/** By scenario id. */
export const OWN_MATERIAL: Readonly<Record<string, ScenarioMaterial>> = {
  'cold-anniversary-dinner': coldAnniversaryDinner,
  'dark-on-harbour-street': darkOnHarbourStreet,
  'flowers-for-ruth': flowersForRuth,
  'last-train-to-galway': lastTrainToGalway,
  'misprinted-boxes': misprintedBoxes,
  'no-heat-in-january': noHeatInJanuary,
  'oat-not-cow': oatNotCow,
  'one-digit-off': oneDigitOff,
  'pram-with-three-wheels': pramWithThreeWheels,
  'the-bells-at-seven': theBellsAtSeven,
  'third-bag-of-the-wrong-food': thirdBagOfTheWrongFood,
  'two-brides-one-chair': twoBridesOneChair,
};

/** For a scenario that a trainer wrote: what follows from its facts, in plain words. */
function plainMaterial(scenario: Scenario): ScenarioMaterial {
  const ours = scenario.facts.fault === 'ours' || scenario.facts.fault === 'supplier';
  const deeds = [
    'we let you down with {item}',
    'we got {item} wrong',
    'we did not look before it reached you',
  ];
  return {
    firm: 'the service desk',
    deeds: ours ? deeds : [],
    laterDeeds: deeds,
    regrets: ours
      ? []
      : ["I'm so sorry that you have to go through this.", "I'm sorry, what a [day|thing] to have happen."],
    strain: [
      'That must have been [so frustrating|a bad moment].',
      'I can see how much trouble this is for you.',
    ],
    causes: [
      'We never checked it before it left us.',
      'What happened: we were too quick and nobody looked twice.',
    ],
    changes: ['From now on two of us look at it before it goes out.', 'Since Monday it is checked twice.'],
    offers: {},
    extras: ['something small for the trouble', 'the next one'],
    questions: ['By when do you need it?', 'What is it for, if I may ask?'],
    answers: {},
    excuses: ['It was the supplier, not us.', 'That comes from another department.'],
    hollow: ["You'll definitely have it soon."],
    news: {},
    cases: {},
    checks: ['whether it is all right now', 'how it went in the end'],
  };
}

/** What there is to say in a scenario. A remedy that has no words of its own is offered by the scenario's. */
export function materialOf(scenario: Scenario): ScenarioMaterial {
  const material = OWN_MATERIAL[scenario.scenario] ?? plainMaterial(scenario);
  const offers = Object.fromEntries(
    Object.entries(scenario.remedies).map(([id, { what }]) => [
      id,
      material.offers[id] ?? [`arrange ${what.replace(/[{}[\]|]/g, '')}`],
    ]),
  );
  return { ...material, offers };
}
