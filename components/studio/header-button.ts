import { buttonBase } from '@/components/ui/button';

/** The look of the quiet buttons in the header. */
export const headerButton = `${buttonBase} h-9 min-w-9 gap-1.5 px-2 text-[0.8125rem] text-ink-muted hover:bg-hover hover:text-ink max-md:h-10 max-md:min-w-10`;
