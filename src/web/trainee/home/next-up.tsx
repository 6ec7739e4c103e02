import { useQuery } from '@tanstack/react-query';
import { NextCard } from '../progress/next-card.tsx';
import { progressQuery } from '../progress/progress-query.ts';

/** What to practise next, where there is anything to go by. */
export function NextUp() {
  const { data } = useQuery(progressQuery);
  return data?.next ? <NextCard next={data.next} /> : null;
}
