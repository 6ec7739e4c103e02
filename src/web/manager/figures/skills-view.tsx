import type { SkillFigures } from '#contract/figures.ts';
import { SKILL_NAMES } from '../../shared/skill-names.ts';
import { Behind } from './behind.tsx';
import { countOf, shareWords } from './number-words.ts';
import { skillsSentence } from './sentences.ts';
import { VerdictBar } from './verdict-bar.tsx';
import { VERDICT_SIGNS } from './verdict-signs.ts';
import { FEW, occasions, type SkillVerdicts } from './verdicts.ts';
import { View } from './view.tsx';

const VERDICTS = ['missed', 'partly', 'met'] as const;

function SkillRow({ figures }: { readonly figures: SkillVerdicts }) {
  const { skill } = figures;
  const of = occasions(figures);
  return (
    <tr>
      <th scope="row">{SKILL_NAMES[skill]}</th>
      <td className="wide">
        {of === 0 ? <span className="soft">no occasion yet</span> : <VerdictBar verdicts={figures} />}
      </td>
      {VERDICTS.map((verdict) => (
        <td key={verdict} className="number" data-head={VERDICT_SIGNS[verdict].word}>
          <Behind
            count={figures[verdict]}
            says={`plays with ${SKILL_NAMES[skill]} ${VERDICT_SIGNS[verdict].word}`}
            search={{ skill, verdict }}
          />{' '}
          {of >= FEW && <span className="soft share">{shareWords(figures[verdict], of)}</span>}
        </td>
      ))}
      <td className="number soft" data-head="of">
        {of.toLocaleString()}
      </td>
    </tr>
  );
}

/** Which skill is weakest: missed, partly shown and met, each a way to its plays. */
export function SkillsView({ figures }: { readonly figures: SkillFigures }) {
  const { skills, plays, people, group } = figures;
  return (
    <View
      id="skills"
      asks="The five skills"
      sentence={skillsSentence(skills)}
      note={
        <>
          {countOf(plays, 'finished play')} of {countOf(people, 'person', 'people')}, {group.name}:
          assessments and shared practice.
          {plays < FEW && ' So few plays are better read one by one than added up.'}
        </>
      }
      csv={{
        name: 'skills',
        head: ['skill', 'missed', 'partly', 'met', 'plays with an occasion'],
        rows: () =>
          skills.map((each) => [
            SKILL_NAMES[each.skill],
            each.missed,
            each.partly,
            each.met,
            occasions(each),
          ]),
      }}
    >
      <div className="card rows">
        <table className="figure-table skill-table">
          <thead>
            <tr>
              <th scope="col">Skill</th>
              <th scope="col">
                <span>Shares</span>
              </th>
              {VERDICTS.map((verdict) => {
                const { word, icon: Icon } = VERDICT_SIGNS[verdict];
                return (
                  <th key={verdict} scope="col" className="number">
                    <span className="sign" data-verdict={verdict}>
                      <Icon size={15} aria-hidden="true" />
                      {word}
                    </span>
                  </th>
                );
              })}
              <th scope="col" className="number">
                of
              </th>
            </tr>
          </thead>
          <tbody>
            {skills.map((each) => (
              <SkillRow key={each.skill} figures={each} />
            ))}
          </tbody>
        </table>
      </div>
    </View>
  );
}
