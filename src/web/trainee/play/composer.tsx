import { Button, Collapse, Group, Stack, Text, Textarea, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBulb, IconListDetails, IconSend2 } from '@tabler/icons-react';
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { MAX_REPLY_CHARACTERS } from '#domain/language/analyze.ts';
import type { PlayState } from '#domain/play/play-state.ts';
import type { Scenario } from '#domain/scenario/scenario-schema.ts';
import { CHANNEL_WORDING } from '../channel.ts';
import { AfterwardsPanel } from './afterwards-panel.tsx';
import { HintPanel } from './hint-panel.tsx';
import { optionOrder } from './option-order.ts';
import { patienceWords } from './patience-words.ts';
import type { PlaySession } from './play-session.ts';
import { usePressure } from './time-pressure.ts';
import { useSilence } from './use-silence.ts';

/** Shown when this much of the room is left. */
const NEAR_THE_END = 400;

interface StageWording {
  readonly lead: string | null;
  readonly prompt: string;
  readonly send: string;
  readonly pass: string | null;
  readonly letter: boolean;
}

function wordingOf(scenario: Scenario, play: PlayState): StageWording {
  const channel = CHANNEL_WORDING[scenario.channel];
  if (play.stage === 'afterwards') {
    return {
      lead: 'Send the customer word now, or let it pass.',
      prompt: 'What do you tell the customer?',
      send: 'Send',
      pass: 'Let it pass',
      letter: false,
    };
  }
  if (play.moment === 'follow-up-call') {
    return {
      lead: 'Call the customer: what do you say?',
      prompt: CHANNEL_WORDING.phone.prompt,
      send: CHANNEL_WORDING.phone.send,
      pass: 'Do not call',
      letter: false,
    };
  }
  if (play.stage === 'follow-up') {
    const followUp = CHANNEL_WORDING[scenario['follow-up']?.channel ?? 'email'];
    return {
      lead: 'Days later: write to the customer.',
      prompt: followUp.prompt,
      send: followUp.send,
      pass: 'Do not write',
      letter: true,
    };
  }
  return {
    lead: null,
    prompt: channel.prompt,
    send: channel.send,
    pass: null,
    letter: scenario.channel === 'email',
  };
}

/** Where the trainee types; the options and the hint are second, on request. */
export function Composer({
  session,
  scenario,
  play,
  draft,
}: {
  readonly session: PlaySession;
  readonly scenario: Scenario;
  readonly play: PlayState;
  readonly draft: string;
}) {
  const [text, setText] = useState(draft);
  const [empty, setEmpty] = useState(false);
  const [optionsOpen, options] = useDisclosure(false);
  const [hintOpen, hint] = useDisclosure(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const wording = wordingOf(scenario, play);
  // On a touch screen there is no such key, and the focus would raise the keyboard over what was just said.
  const touched = window.matchMedia('(pointer: coarse)').matches;
  const hints = session.view().record.mode === 'practice' && play.stage === 'conversation';

  useEffect(() => {
    if (!touched) field.current?.focus({ preventScroll: true });
  }, [touched]);

  const send = (event?: FormEvent) => {
    event?.preventDefault();
    const reply = text.trim();
    if (reply === '' || reply.length > MAX_REPLY_CHARACTERS) {
      setEmpty(reply === '');
      field.current?.focus();
      return;
    }
    void session.reply(reply);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    if (wording.letter ? event.ctrlKey || event.metaKey : !event.shiftKey) {
      event.preventDefault();
      send();
    }
  };
  const left = MAX_REPLY_CHARACTERS - text.length;
  const [pressure, setPressure] = usePressure(scenario.scenario);
  const patience = useSilence(session, play, pressure);

  return (
    <form className="play-composer" onSubmit={send}>
      <Stack gap={8}>
        {play.stage === 'afterwards' && <AfterwardsPanel session={session} play={play} />}
        {patience !== null && (
          <Group justify="space-between" gap={8}>
            <Text size="xs" className="soft" role="timer">
              {patienceWords(patience)}
            </Text>
            <Button variant="subtle" color="gray" size="compact-xs" onClick={() => setPressure('off')}>
              No time pressure
            </Button>
          </Group>
        )}
        {wording.lead && (
          <Text size="sm" fw={600} role="status">
            {wording.lead}
          </Text>
        )}
        <div role="status">
          {hints && hintOpen && (
            <HintPanel session={session} question={scenario.moments[play.moment]?.hint} />
          )}
        </div>
        <Collapse expanded={optionsOpen}>
          <Stack
            gap={6}
            className="options"
            role="group"
            aria-label="Options"
            mah="32dvh"
            style={{ overflowY: 'auto' }}
          >
            {optionOrder(session.options(), session.view().record.seed, play.moment).map((each) => (
              <UnstyledButton
                key={each.option}
                className="card option"
                onClick={() => void session.reply(each.text, each.option)}
              >
                {each.text}
              </UnstyledButton>
            ))}
          </Stack>
        </Collapse>
        <Textarea
          ref={field}
          aria-label={wording.prompt}
          placeholder={wording.prompt}
          description={wording.letter && !touched ? 'Ctrl and Enter sends' : undefined}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          autosize
          minRows={wording.letter ? 3 : 2}
          maxRows={8}
          error={
            left < 0
              ? `${-left} characters too many: a reply has at most ${MAX_REPLY_CHARACTERS}.`
              : empty && text.trim() === ''
                ? 'Type something first, or choose an option.'
                : undefined
          }
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            session.keepDraft(event.currentTarget.value);
          }}
          onKeyDown={onKeyDown}
        />
        <Group justify="space-between" gap={8}>
          <Group gap={6}>
            <Button
              variant="subtle"
              color="gray"
              size="xs"
              leftSection={<IconListDetails size={16} aria-hidden="true" />}
              aria-expanded={optionsOpen}
              onClick={options.toggle}
            >
              {optionsOpen ? 'Hide options' : 'Show me options'}
            </Button>
            {hints && (
              <Button
                variant="subtle"
                color="gray"
                size="xs"
                leftSection={<IconBulb size={16} aria-hidden="true" />}
                aria-expanded={hintOpen}
                onClick={hint.toggle}
              >
                Hint
              </Button>
            )}
          </Group>
          <Group gap={8} ml="auto">
            {left <= NEAR_THE_END && left >= 0 && (
              <Text size="xs" className="soft" role="status">
                {left} characters left
              </Text>
            )}
            {wording.pass && (
              <Button variant="default" size="sm" onClick={() => void session.letPass()}>
                {wording.pass}
              </Button>
            )}
            <Button type="submit" size="sm" rightSection={<IconSend2 size={17} aria-hidden="true" />}>
              {wording.send}
            </Button>
          </Group>
        </Group>
      </Stack>
    </form>
  );
}
