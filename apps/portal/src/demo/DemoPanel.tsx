import { Drawer, Group, Tabs, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Clock } from './Clock.js';
import { People } from './People.js';
import { Phone } from './Phone.js';
import { PARTS, type Part } from './parts.js';

interface DemoPanelProps {
  readonly part: Part;
  readonly onPart: (part: Part) => void;
  readonly onClose: () => void;
}

const NAMES = { people: 'tab.people', clock: 'tab.clock', phone: 'tab.phone' } as const;
const isPart = (value: string | null): value is Part => PARTS.some((part) => part === value);

export default function DemoPanel({ part, onPart, onClose }: DemoPanelProps) {
  const { t } = useTranslation(['demo', 'common']);
  return (
    <Drawer.Root opened onClose={onClose} position="right" size="md">
      <Drawer.Overlay />
      <Drawer.Content>
        {/* Mantine's own header would be a second banner of the page. */}
        <Drawer.Body>
          <Group justify="space-between" pt="md" mb="xs">
            <Drawer.Title fw={700} fz="lg">
              {t('dock.title')}
            </Drawer.Title>
            <Drawer.CloseButton aria-label={t('common:close')} size="lg" ms={0} />
          </Group>
          <Text size="sm" c="gray.7" mb="sm">
            {t('dock.lead')}
          </Text>
          <Tabs value={part} onChange={(value) => isPart(value) && onPart(value)} keepMounted={false}>
            <Tabs.List grow mb="md">
              {PARTS.map((one) => (
                <Tabs.Tab key={one} value={one} mih={44}>
                  {t(NAMES[one])}
                </Tabs.Tab>
              ))}
            </Tabs.List>
            <Tabs.Panel value="people">
              <People onSignedIn={onClose} />
            </Tabs.Panel>
            <Tabs.Panel value="clock">
              <Clock />
            </Tabs.Panel>
            <Tabs.Panel value="phone">
              <Phone />
            </Tabs.Panel>
          </Tabs>
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
