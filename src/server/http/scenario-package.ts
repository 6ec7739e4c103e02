import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ScenarioPackage } from '#contract/api.ts';
import { contentHash } from '#domain/scenario/content-hash.ts';

export interface PackageText {
  readonly etag: string;
  readonly text: string;
}

/**
 * A package as it is sent. Its tag names edition and rubric: the edition's hash leaves the rubric out,
 * and a browser must not keep scoring by an old one. Weak, since the body may be compressed.
 */
export function packageText(scenarioPackage: ScenarioPackage): PackageText {
  const { edition, rubric } = scenarioPackage;
  return {
    etag: `W/"${edition.hash}-${contentHash(rubric).slice(0, 16)}"`,
    text: JSON.stringify(scenarioPackage),
  };
}

function holds(header: string, etag: string): boolean {
  const opaque = (tag: string) => tag.trim().replace(/^W\//, '');
  return header.split(',').some((tag) => tag.trim() === '*' || opaque(tag) === opaque(etag));
}

/** Sends a package, or 304 when the browser has it. */
export function sendPackage(
  request: FastifyRequest,
  reply: FastifyReply,
  { etag, text }: PackageText,
): FastifyReply {
  reply.header('etag', etag).header('cache-control', 'no-cache');
  if (holds(request.headers['if-none-match'] ?? '', etag)) return reply.code(304).send();
  return reply.type('application/json; charset=utf-8').send(text);
}
