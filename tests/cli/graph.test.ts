import { afterAll, describe, expect, it, vi } from 'vitest';
import { createMachine } from 'xstate';
import { conditionWords } from '#domain/checker/condition-words.ts';
import { compilePlay } from '#domain/play/play-machine.ts';
import { viewerConfig } from '#domain/play/viewer-config.ts';
import { graphOf } from '#domain/scenario/graph.ts';
import { authorFolder, changedFirst, FIRST_SCENARIO } from '../support/author-folder.ts';
import { theLibrary } from '../support/library.ts';

vi.setConfig({ testTimeout: 120_000 });
const author = authorFolder();
afterAll(author.remove);
author.put('first.yaml', FIRST_SCENARIO);
const library = await theLibrary();

interface Node {
  readonly id: string;
  readonly states: Readonly<Record<string, Node>>;
  readonly transitions: ReadonlyMap<
    string,
    readonly {
      readonly target?: readonly { readonly id: string }[] | undefined;
      readonly guard?: unknown;
    }[]
  >;
  readonly always?: readonly { readonly target?: readonly { readonly id: string }[] | undefined }[];
}

/** All states of a machine, each with where its transitions lead. */
function shape(root: unknown): readonly string[] {
  const walk = (node: Node): string[] => [
    `${node.id} -> ${[...node.transitions.values(), node.always ?? []]
      .flat()
      .map(({ target }) => (target ?? []).map(({ id }) => id).join('+'))
      .join(', ')}`,
    ...Object.values(node.states).flatMap(walk),
  ];
  return walk(root as Node);
}

describe('amends graph', () => {
  it('writes a Mermaid flowchart with moments, endings, the start and the ways in words', async () => {
    const { code, stdout, stderr } = await author.run(['graph', 'first.yaml']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('flowchart TD\n');
    expect(stdout).toContain('  begin --> moment_the_call\n');
    expect(stdout).toContain(
      'moment_the_call -->|"argument<br/>or excuse<br/>or apology.conditional<br/>or silence of 120 s"| moment_brushed_off',
    );
    expect(stdout).toMatch(/ending_put_right\(\[".+"\]\):::good/);
    expect(stdout).toMatch(/ending_lost\(\[".+too much"\]\):::bad/);
  });

  it('marks options, and draws what only a silence takes with dots', async () => {
    author.put(
      'more.yaml',
      changedFirst('patience: { 2m: brushed-off }', 'patience: { 2m: lost }').replace(
        /( +)not-me:\n( +)say: .*\n/,
        (whole, indent: string) => `${whole}${indent}  to: left-open\n`,
      ),
    );
    const { stdout } = await author.run(['graph', 'more.yaml']);
    expect(stdout).toContain('moment_the_call -.->|"silence of 120 s"| ending_lost');
    expect(stdout).toContain('"tries 3 or more<br/>or option not-me"| ending_left_open');
  });

  it('lets no text of the scenario break the drawing', async () => {
    author.put(
      'odd.yaml',
      changedFirst(/^title: .*$/m, `title: '<b>"A" & |B|</b>\\'`).replace(
        'title: "Lost"',
        `title: '</text><script>alert(1)</script> "]'`,
      ),
    );
    const mermaid = await author.run(['graph', 'odd.yaml']);
    expect(mermaid.stdout).not.toContain('<script>');
    expect(mermaid.stdout).toContain('#60;script#62;');
    const svg = await author.run(['graph', 'odd.yaml', '--format', 'svg']);
    expect(svg.stdout).not.toMatch(/<script|<b>/);
    expect(svg.stdout).toContain('&#60;script&#62;');
  });

  it('draws an SVG with a box for every moment and ending', async () => {
    const { code, stdout } = await author.run(['graph', 'first.yaml', '--out', 'first.svg']);
    expect([code, stdout]).toEqual([0, 'Wrote first.svg.\n']);
    const svg = author.read('first.svg');
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="\d+" height="\d+"/);
    for (const id of ['the-call', 'way-out', 'until-when', 'brushed-off', 'put-right', 'left-open', 'lost'])
      expect(svg).toContain(` font-weight="600">${id}</text>`);
    expect(svg).not.toMatch(/NaN|undefined/);
  });

  it('writes the machine as JSON, each guard with what it asks in words', async () => {
    const { code } = await author.run(['graph', 'first.yaml', '--out', 'first.json']);
    expect(code).toBe(0);
    const config = JSON.parse(author.read('first.json'));
    const deciding = config.states.conversation.states['the-call'].states.deciding.always;
    expect(deciding[0]).toMatchObject({ description: 'the customer has had enough' });
    expect(deciding[1]).toMatchObject({
      description: 'argument',
      guard: { type: 'takes' },
      target: '#moment-brushed-off',
    });
    expect(config.states.debrief.type).toBe('final');
  });

  it.each([...library.editions])(
    'gives for %s the states and targets of the machine that runs',
    (_id, edition) => {
      const config = JSON.parse(JSON.stringify(viewerConfig(edition, conditionWords)));
      expect(shape(createMachine(config).root)).toEqual(shape(compilePlay(edition).root));
    },
  );

  it.each([...library.editions])('has in the graph of %s every way there is, once', (_id, { scenario }) => {
    const { edges, nodes } = graphOf(scenario, conditionWords);
    const ways = Object.values(scenario.moments).reduce(
      (sum, { typed, replies, patience }) =>
        sum + typed.length + patience.length + replies.filter(({ to }) => to !== undefined).length,
      0,
    );
    expect(edges.reduce((sum, edge) => sum + edge.ways.length, 0)).toBe(ways);
    expect(new Set(edges.map(({ from, to }) => `${from} ${to}`)).size).toBe(edges.length);
    expect(nodes.filter(({ start }) => start).map(({ id }) => id)).toEqual([scenario.start]);
  });

  it('refuses what is not a scenario, and a format that there is not', async () => {
    author.put('broken.yaml', 'scenario: x\n');
    const broken = await author.run(['graph', 'broken.yaml']);
    expect([broken.code, broken.stdout]).toEqual([1, '']);
    expect(broken.stderr).toContain('broken.yaml:1:1 error missing-key');
    const format = await author.run(['graph', 'first.yaml', '--format', 'png']);
    expect(format.code).toBe(1);
    expect(format.stderr).toContain('Allowed choices are svg, mermaid, xstate.');
  });
});
