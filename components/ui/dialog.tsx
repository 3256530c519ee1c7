'use client';

import { X } from 'lucide-react';
import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import { classNames } from './class-names';
import { IconButton } from './icon-button';
import { useMessages } from './messages-provider';
import { hostToasts } from './toasts';

const widths = { small: 'md:max-w-md', medium: 'md:max-w-2xl', large: 'md:max-w-5xl' };

export interface DialogProps {
  open: boolean;
  onClose: () => void;
  title: string;
  description?: string;
  /** Buttons at the bottom, the main one last. */
  footer?: ReactNode;
  size?: keyof typeof widths;
  children: ReactNode;
}

/** A modal dialog on the native element: it keeps the focus, gives it back, and fills the screen of a phone. */
export function Dialog({
  open,
  onClose,
  title,
  description,
  footer,
  size = 'medium',
  children,
}: DialogProps) {
  const { t } = useMessages();
  const id = useId();
  const element = useRef<HTMLDialogElement>(null);

  // Before the element leaves the page: one that is gone when it is closed gives no focus back.
  useLayoutEffect(() => {
    const dialog = element.current;
    if (!open || !dialog) return;
    dialog.showModal();
    const release = hostToasts(dialog);
    return () => {
      release();
      dialog.close();
    };
  }, [open]);

  return (
    <dialog
      ref={element}
      aria-labelledby={`${id}-title`}
      aria-describedby={description ? `${id}-description` : undefined}
      onCancel={(event) => {
        if (event.target !== element.current) return;
        event.preventDefault();
        onClose();
      }}
      onPointerDown={(event) => event.target === element.current && onClose()}
      className={classNames('dialog', widths[size])}
    >
      {open && (
        <div className="flex max-h-[inherit] min-h-0 flex-col max-md:h-full">
          <header className="flex items-start gap-4 px-5 pt-4 pb-3 md:px-6 md:pt-5">
            <div className="min-w-0 flex-1 pt-1">
              <h2 id={`${id}-title`} className="text-base font-semibold">
                {title}
              </h2>
              {description && (
                <p id={`${id}-description`} className="mt-1 text-sm text-ink-muted">
                  {description}
                </p>
              )}
            </div>
            <IconButton label={t('ui.close')} icon={X} onClick={onClose} className="-mr-2" />
          </header>
          <div className="min-h-0 flex-1 overflow-y-auto px-5 pb-5 md:px-6">{children}</div>
          {footer && (
            <footer className="flex flex-wrap justify-end gap-2 border-t border-line px-5 py-3.5 md:px-6">
              {footer}
            </footer>
          )}
        </div>
      )}
    </dialog>
  );
}
