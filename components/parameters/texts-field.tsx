'use client';

import { useRef, useState, type KeyboardEvent } from 'react';
import { Chip } from '@/components/ui/chip';
import { Field, type FieldTexts } from '@/components/ui/field';
import { useMessages } from '@/components/ui/messages-provider';
import { fromEscaped, toEscaped } from '@/lib/parameters/escaped-text';

export interface TextsFieldProps extends FieldTexts {
  values: readonly string[];
  max: number;
  onChange: (values: string[]) => void;
}

/** Up to `max` short texts as chips. Enter adds what is typed; line breaks and tabs are typed and shown as escapes. */
export function TextsField({ values, max, onChange, ...field }: TextsFieldProps) {
  const { t } = useMessages();
  const [typed, setTyped] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const full = values.length >= max;

  const add = () => {
    const text = fromEscaped(typed);
    if (text === '' || full) return;
    setTyped('');
    if (!values.includes(text)) onChange([...values, text]);
  };
  const remove = (text: string) => {
    onChange(values.filter((value) => value !== text));
    input.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    // What is being typed is not in the setup yet: its undo is the browser's.
    if (typed !== '' && (event.ctrlKey || event.metaKey)) event.stopPropagation();
    if (event.key === 'Enter') {
      event.preventDefault();
      add();
    } else if (event.key === 'Backspace' && typed === '') {
      const last = values.at(-1);
      if (last !== undefined) remove(last);
    }
  };

  return (
    <Field {...field} description={full ? t('parameters.texts.full', { max }) : t('parameters.texts.hint')}>
      {(control) => (
        <div className="flex flex-col gap-1.5">
          {values.length > 0 && (
            <ul className="flex flex-wrap gap-1.5">
              {values.map((value) => (
                <li key={value} className="max-w-full">
                  <Chip mono label={toEscaped(value)} onRemove={() => remove(value)} />
                </li>
              ))}
            </ul>
          )}
          <input
            {...control}
            ref={input}
            type="text"
            autoComplete="off"
            spellCheck={false}
            enterKeyHint="done"
            value={typed}
            // Read-only in place of disabled: the focus stays, and Backspace still takes the last one away.
            readOnly={full}
            placeholder={full ? undefined : t('parameters.texts.placeholder')}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={onKeyDown}
            onBlur={add}
            className="input h-9 font-mono text-[0.8125rem] placeholder:font-sans read-only:bg-sunken max-md:h-10"
          />
        </div>
      )}
    </Field>
  );
}
