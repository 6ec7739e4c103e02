import { z } from 'zod';

const SECONDS = { s: 1, m: 60, h: 3600, d: 86_400 } as const;

export const DURATION = /^[1-9]\d{0,4}[smhd]$/;

/** `90s`, `40m`, `2h`, `3d` as a person writes it; seconds once read. */
export const duration = z
  .string()
  .regex(DURATION, { error: 'a duration such as 90s, 40m, 2h or 3d' })
  .transform((text) => Number.parseInt(text, 10) * SECONDS[text.slice(-1) as keyof typeof SECONDS]);

export interface Money {
  /** In whole cents, so that sums are exact. */
  readonly cents: number;
  /** ISO 4217. */
  readonly currency: string;
}

/** `86 USD`, `12.50 EUR`. */
export const money = z
  .string()
  .regex(/^\d{1,7}(\.\d{2})? [A-Z]{3}$/, { error: 'an amount such as 86 USD or 12.50 EUR' })
  .transform((text): Money => {
    const [amount = '0', currency = ''] = text.split(' ');
    return { cents: Math.round(Number(amount) * 100), currency };
  });

/** `100%`, read as 1. */
export const percent = z
  .string()
  .regex(/^\d{1,3}%$/, { error: 'a percentage such as 100%' })
  .transform((text) => Number.parseInt(text, 10) / 100);

/** `16:00`, in minutes after midnight once read. */
export const timeOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'a time of day such as 16:00' })
  .transform((text) => {
    const [hours = '0', minutes = '0'] = text.split(':');
    return Number(hours) * 60 + Number(minutes);
  });

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

export interface StartTime {
  /** 0 is Monday. */
  readonly weekday: number;
  /** Minutes after midnight. */
  readonly minutes: number;
}

/** `Friday 20:15`: the local time at which the play starts. */
export const startTime = z
  .string()
  .regex(new RegExp(`^(${DAYS.join('|')}) ([01]\\d|2[0-3]):[0-5]\\d$`), {
    error: 'a weekday and a time such as Friday 20:15',
  })
  .transform((text): StartTime => {
    const [day = '', time = ''] = text.split(' ');
    const [hours = '0', minutes = '0'] = time.split(':');
    return { weekday: DAYS.indexOf(day), minutes: Number(hours) * 60 + Number(minutes) };
  });
