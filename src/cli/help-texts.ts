// Apart from their commands, so that a program that shows or runs one command loads no other.

export const ANALYZE_HELP = `
Each line in:   {"id": 1, "text": "I am sorry."}, with "customer" and "channel" if you like: what the customer said
                last tells what a bare "no" or "yes, of course" does, and "channel" changes nothing
Each line out:  {"id": 1, "findings": [{"label", "start", "end", "rule", "reason", "confidence", "slots"}]}

Lines are answered in their order, each as soon as it is read. "start" and "end" count UTF-16 units of "text".
"possible": true marks a finding that is not firm; "evidence" comes with what the model found and no rule.
Every reply is taken to be said on a Monday at noon, so "by 5pm" is in 300 minutes: the same input gives the
same output. A line that cannot be read is told on standard error and not answered; the exit code is then 1.`;

export const SCORE_HELP = `
Each line in:   {"id": 1, "text": "I am sorry."}, with "customer", "channel" and "situation" if you like; they
                change nothing
Each line out:  {"id": 1, "skills": {"apology", "no-excuses", "realistic-promises", "choices", "follow-up"},
                "overall", "receipts": [{"skill", "rule", "points", "words", "start", "end", "principle", "says",
                "earn"}]}

Scores are whole numbers from 0 to 100, never null; those of a skill are the sum of its receipts. "start" and
"end" count UTF-16 units of "text". Lines are answered in their order, each as soon as it is read. Every reply
is taken to be said on a Monday at noon. A line that cannot be read is told on standard error and not answered;
the exit code is then 1. docs/scoring.md says more.`;

export const TEXTS_HELP = `
The columns are key, where, text, translation and note. Write into "translation"; an empty cell leaves the text as
it is. Keys are made of ids and stay when ids are renamed with "amends rename".
A cell that begins with = + - or @ gets an apostrophe before it, so that no spreadsheet program takes it for a
formula; "amends import-texts" takes it off again.`;
