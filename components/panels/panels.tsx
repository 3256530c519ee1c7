'use client';

import type { LucideIcon } from 'lucide-react';
import { useState, type CSSProperties, type ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';
import type { MenuItem } from '@/components/ui/menu';
import { useMessages } from '@/components/ui/messages-provider';
import { writePreference } from '@/components/ui/preference-cookie';
import { Segmented } from '@/components/ui/segmented';
import type { PanelLayout, PanelState } from './panel-layout';
import { PanelSeparator } from './panel-separator';
import './panels.css';

export type SidePanel<Name extends string> = {
  name: Name;
  label: string;
  icon: LucideIcon;
  /** On which side of the main panel it stands. Where only one side panel has room, all stand on the first one's side. */
  side: 'before' | 'after';
  content: ReactNode;
};

export type MainPanel = {
  /** The name of its region. */
  label: string;
  /** What its tab says where the panels are tabs. */
  tabLabel: string;
  /** Gets the items that show and hide the side panels, for `PanelsMenu`. */
  content: (panelItems: readonly MenuItem[]) => ReactNode;
};

export type PanelsProps<Name extends string> = {
  /** The cookie that keeps the layout, from which the page reads it with `readPanelLayout`. */
  cookie: string;
  layout: PanelLayout<Name>;
  main: MainPanel;
  sides: readonly SidePanel<Name>[];
  /** The panel in sight where there is room for one only. */
  tab: Name | 'main';
  onTab: (tab: Name | 'main') => void;
};

/** A page's main panel and what stands beside it, or the panels one at a time where there is less room. */
export function Panels<Name extends string>(props: PanelsProps<Name>) {
  const { cookie, main, sides, tab, onTab } = props;
  const { t } = useMessages();
  const [layout, setLayout] = useState(props.layout);
  const [preferredSide, setSide] = useState(sides[0]?.name);

  const change = (name: Name, what: Partial<PanelState>) => {
    const next = { ...layout, [name]: { ...layout[name], ...what } };
    setLayout(next);
    writePreference(cookie, JSON.stringify(next));
  };
  const open = sides.filter(({ name }) => !layout[name].hidden);
  const side = (open.find(({ name }) => name === preferredSide) ?? open[0])?.name;
  const before = sides.filter((panel) => panel.side === 'before');
  const after = sides.filter((panel) => panel.side === 'after');
  const tabOption = { value: 'main' as const, label: main.tabLabel };
  const optionsOf = (panels: typeof sides) => panels.map(({ name, label }) => ({ value: name, label }));

  const panelItems = sides.map(({ name, label, icon }): MenuItem => ({
    id: name,
    icon,
    label: t(layout[name].hidden ? 'ui.panels.show' : 'ui.panels.hide', { panel: label }),
    onSelect: () => {
      setSide(name);
      change(name, { hidden: !layout[name].hidden });
    },
  }));
  const section = ({ name, label, content }: SidePanel<Name>) => {
    const style: Record<`--${string}`, string> & CSSProperties = {
      '--panel-width': `${layout[name].width}px`,
    };
    return (
      <section
        key={name}
        aria-label={label}
        style={style}
        className={classNames(
          'panels-side',
          tab !== name && 'panels-not-tab',
          side !== name && 'panels-not-side',
          layout[name].hidden && 'panels-hidden',
        )}
      >
        {content}
      </section>
    );
  };
  const separator = ({ name, label, side: place }: SidePanel<Name>) =>
    !layout[name].hidden && (
      <PanelSeparator
        key={`${name}-separator`}
        panel={label}
        width={layout[name].width}
        side={place}
        onResize={(width) => change(name, { width })}
        className="panels-separator"
      />
    );

  return (
    <div className="panels-page">
      <div
        className={classNames(
          'panels',
          sides[0]?.side === 'after' && 'panels-reversed',
          side === undefined && 'panels-alone',
        )}
      >
        <div className="panels-tabs">
          <Segmented
            label={t('ui.panels.which')}
            value={tab}
            onChange={onTab}
            options={[...optionsOf(before), tabOption, ...optionsOf(after)]}
            className="w-full"
          />
        </div>
        {side !== undefined && sides.length > 1 && (
          <div className="panels-side-tabs">
            <Segmented
              label={t('ui.panels.which')}
              value={side}
              onChange={(name) => {
                setSide(name);
                if (layout[name].hidden) change(name, { hidden: false });
              }}
              options={optionsOf(sides)}
              className="w-full"
            />
          </div>
        )}
        {before.map((panel) => [section(panel), separator(panel)])}
        <section
          aria-label={main.label}
          className={classNames('panels-main @container', tab !== 'main' && 'panels-not-tab')}
        >
          {main.content(panelItems)}
        </section>
        {after.map((panel) => [separator(panel), section(panel)])}
      </div>
    </div>
  );
}
