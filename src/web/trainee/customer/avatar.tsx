import { AnimatePresence, m } from 'framer-motion';
import { useEffect, useState } from 'react';
import type { Persona } from '#domain/customer/persona.ts';
import type { Mood } from '#domain/scenario/mood.ts';

interface AvatarProps {
  readonly persona: Pick<Persona, 'face' | 'title' | 'first' | 'last'>;
  readonly mood: Mood;
  /** Pixels. */
  readonly size: number;
}

/** The customer's face, which changes with the mood. Decoration: the mood is always said in words beside it. */
export function Avatar({ persona, mood, size }: AvatarProps) {
  const [svg, setSvg] = useState<string>();
  const { face, title } = persona;
  useEffect(() => {
    let wanted = true;
    // The drawing kit is only needed once a customer is on screen.
    void import('./draw-face.ts').then(({ drawFace }) => {
      if (wanted) setSvg(`data:image/svg+xml;utf8,${encodeURIComponent(drawFace(face, title, mood))}`);
    });
    return () => {
      wanted = false;
    };
  }, [face, title, mood]);
  return (
    <div
      aria-hidden="true"
      style={{
        position: 'relative',
        flex: 'none',
        width: size,
        height: size,
        borderRadius: '50%',
        overflow: 'hidden',
        background: `var(--mood-${mood})`,
        transition: 'background 400ms',
      }}
    >
      <AnimatePresence initial={false}>
        {svg && (
          <m.img
            key={mood}
            src={svg}
            alt=""
            width={size}
            height={size}
            initial={{ opacity: 0, scale: 1.06 }}
            animate={{ opacity: 1, scale: 1 }}
            exit={{ opacity: 0 }}
            transition={{ duration: 0.35 }}
            style={{ position: 'absolute', inset: 0 }}
          />
        )}
      </AnimatePresence>
    </div>
  );
}
