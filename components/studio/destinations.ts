import { Boxes, MessagesSquare, PenLine, SquareSplitHorizontal, type LucideIcon } from 'lucide-react';
import { type MessageKey } from '@/lib/messages/translate';

export interface Destination {
  href: string;
  label: MessageKey;
  icon: LucideIcon;
}

/** The pages of the studio, in the order of the navigation. */
export const destinations: readonly Destination[] = [
  { href: '/chat', label: 'studio.navigation.chat', icon: MessagesSquare },
  { href: '/completions', label: 'studio.navigation.completions', icon: PenLine },
  { href: '/tokenizer', label: 'studio.navigation.tokenizer', icon: SquareSplitHorizontal },
  { href: '/deployments', label: 'studio.navigation.deployments', icon: Boxes },
];
