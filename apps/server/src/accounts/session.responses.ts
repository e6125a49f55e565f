import { z } from 'zod';
import { ACCESS_ROLES } from '#accounts';
import { isoTime } from '../http/index.js';

export const accessRole = z
  .enum(ACCESS_ROLES)
  .meta({ id: 'AccessRole', description: 'What a person may do in an organisation.' });

export const currentSession = z
  .object({
    user: z.object({ id: z.uuid(), email: z.string(), name: z.string(), locale: z.string() }),
    accessRole: accessRole.nullable().describe('Null for a person who belongs to no organisation.'),
    permissions: z.array(z.string()),
    organisations: z
      .array(z.object({ id: z.uuid(), name: z.string(), slug: z.string(), accessRole, isCurrent: z.boolean() }))
      .describe('Those that the session can switch between.'),
  })
  .meta({ id: 'CurrentSession' });

export const ownSessions = z
  .object({
    items: z.array(
      z.object({
        id: z.uuid(),
        signedInBy: z.enum(['login-link', 'password', 'passkey', 'oidc']),
        userAgent: z.string().nullable(),
        address: z.string().nullable(),
        createdAt: isoTime,
        lastSeenAt: isoTime.describe('Right to five minutes.'),
        expiresAt: isoTime,
        isCurrent: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'OwnSessions' });

export const sessionsEnded = z.object({ ended: z.int() }).meta({ id: 'SessionsEnded' });
