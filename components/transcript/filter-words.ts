import type { MessageTools } from '@/components/ui/messages-provider';

const categories = [
  'hate',
  'sexual',
  'violence',
  'self_harm',
  'jailbreak',
  'indirect_attack',
  'protected_material_text',
  'protected_material_code',
  'profanity',
  'custom_blocklists',
  'ungrounded_material',
] as const;
const severities = ['safe', 'low', 'medium', 'high'] as const;

/** A category of the content filter in words; one that we do not know as the server spells it. */
export function categoryName(category: string, t: MessageTools['t']): string {
  const known = categories.find((name) => name === category);
  return known ? t(`chat.filter.category.${known}`) : category.replaceAll('_', ' ');
}

export function severityName(severity: string, t: MessageTools['t']): string {
  const known = severities.find((name) => name === severity);
  return known ? t(`chat.filter.severity.${known}`) : severity;
}
