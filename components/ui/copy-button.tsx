'use client';

import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from './button';
import { IconButton, type IconButtonProps } from './icon-button';
import { useMessages } from './messages-provider';
import { announce, toast } from './toasts';

export interface CopyButtonProps {
  /** What is copied; a function is asked when it is needed. */
  text: string | (() => string);
  /** The name of the button; "Copy" when absent. */
  label?: string;
  size?: IconButtonProps['size'];
  /** Shows the name beside the icon. */
  withLabel?: boolean;
  className?: string;
}

export function CopyButton({ text, label, size = 'small', withLabel = false, className }: CopyButtonProps) {
  const { t } = useMessages();
  const [copied, setCopied] = useState(false);

  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 1_600);
    return () => clearTimeout(timer);
  }, [copied]);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(typeof text === 'string' ? text : text());
      setCopied(true);
      announce(t('ui.copied'));
    } catch {
      toast(t('ui.copyFailed'), { tone: 'danger' });
    }
  };

  const name = copied ? t('ui.copied') : (label ?? t('ui.copy'));
  const icon = copied ? Check : Copy;
  return withLabel ? (
    <Button variant="ghost" icon={icon} onClick={copy} size={size} className={className}>
      {name}
    </Button>
  ) : (
    <IconButton label={name} icon={icon} onClick={copy} size={size} className={className} />
  );
}
