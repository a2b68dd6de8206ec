import type { Role } from '../seed/types.ts';

export interface Chat {
  id: number;
  type: 'chat' | 'open' | 'lines' | 'general';
  title: string;
  description: string;
  color: string;
  author: number;
  entityType: string;
  entityId: string;
  avatar: string;
  /** Content of `COPILOT_MAIN_ROLE`. */
  roleName: string;
  addRole: Role;
  /** Milliseconds since 1970. */
  createdAt: number;
}

export type ChatHead = Pick<Chat, 'type' | 'author' | 'entityType' | 'addRole'>;
