import { Link } from '@tanstack/react-router';
import { Handle, type Node, type NodeProps, Position } from '@xyflow/react';
import type { FiguresSearch } from '../figures/figures-search.ts';
import { KIND_WORDS } from './kind-words.ts';
import type { Place } from './step-words.ts';

export type PlaceNode = Node<
  {
    readonly place: Place;
    /** Of those who went on from here, how many came back at once, 0..1. */
    readonly stays: number;
    readonly search: FiguresSearch;
  },
  'place'
>;

/** A place of the map. Its link is for a pointer: the outline beside the map has them all, in order, for the keyboard. */
export function PlaceCard({ data: { place, stays, search } }: NodeProps<PlaceNode>) {
  const { id, kind, title, says, visits } = place;
  const { word, icon: Icon } = KIND_WORDS[kind];
  return (
    <div className="path-card" data-kind={kind}>
      <Handle type="target" position={Position.Top} isConnectable={false} />
      <strong>{title}</strong>
      {says !== null && <span className="path-says">{says}</span>}
      <span className="path-foot">
        <span>
          <Icon size={14} aria-hidden="true" />
          {stays > 0 ? `${Math.round(stays * 100)}% stay` : word}
        </span>
        <Link to="/figures/plays" search={{ ...search, place: id }} className="text-link nopan" tabIndex={-1}>
          {visits} {visits === 1 ? 'visit' : 'visits'}
        </Link>
      </span>
      <Handle type="source" position={Position.Bottom} isConnectable={false} />
    </div>
  );
}
