import { Button, Group, Text } from '@mantine/core';
import { type MouseEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.js';
import type { Point } from '../catalogue/wanted.js';
import { useLocale } from '../words/i18n.js';
import { kindergartenName } from '../words/names.js';
import { SETTLEMENT_DEGREES, isInside, pointAt, spotIn } from './frame.js';
import classes from './point-picker.module.css';

const SIZE = { width: 400, height: 300 };
const NEIGHBOURS_MAX = 500;
const ZOOM = 2;
const CLOSEST_DEGREES = SETTLEMENT_DEGREES / 8;
const WIDEST_DEGREES = SETTLEMENT_DEGREES * 8;

interface PointPickerProps {
  readonly districtId: string;
  /** Where the drawing begins: the point that is known, else the settlement. */
  readonly around: Point;
  readonly point: Point | undefined;
  readonly choose: (point: Point) => void;
}

/** A point is pressed on a drawing of the neighbourhood, among the kindergartens that are known; whoever does not see it types the numbers. */
export function PointPicker({ districtId, around, point, choose }: PointPickerProps) {
  const { t } = useTranslation('registry');
  const locale = useLocale();
  const [middle, setMiddle] = useState(around);
  const [heightDegrees, setHeight] = useState(SETTLEMENT_DEGREES);
  const frame = { middle, heightDegrees };
  const { data } = api.useQuery('get', '/api/v1/registry', { params: { query: { districtId, limit: NEIGHBOURS_MAX } } });
  const neighbours = (data?.items ?? []).flatMap((entry) =>
    entry.details.point === undefined ? [] : [{ name: kindergartenName(entry, locale), spot: spotIn(frame, SIZE, entry.details.point) }],
  );
  const press = (event: MouseEvent<SVGSVGElement>): void => {
    const box = event.currentTarget.getBoundingClientRect();
    const spot = {
      x: ((event.clientX - box.left) / box.width) * SIZE.width,
      y: ((event.clientY - box.top) / box.height) * SIZE.height,
    };
    choose(pointAt(frame, SIZE, spot));
  };
  const zoom = (to: number): void => {
    setHeight(Math.min(WIDEST_DEGREES, Math.max(CLOSEST_DEGREES, to)));
    if (point !== undefined) setMiddle(point);
  };
  const own = point === undefined ? undefined : spotIn(frame, SIZE, point);
  return (
    <figure className={classes.figure}>
      <svg viewBox={`0 0 ${SIZE.width} ${SIZE.height}`} className={classes.map} role="img" aria-label={t('point.map')} onClick={press}>
        {neighbours
          .filter(({ spot }) => isInside(spot, SIZE))
          .map(({ name, spot }) => (
            <g key={name} className={classes.neighbour}>
              <title>{name}</title>
              <circle cx={spot.x} cy={spot.y} r={6} />
            </g>
          ))}
        {own !== undefined && isInside(own, SIZE) && <circle cx={own.x} cy={own.y} r={9} className={classes.own} />}
        <text x={SIZE.width - 10} y={18} className={classes.north}>
          ↑ {t('point.north')}
        </text>
      </svg>
      <Group gap="xs" mt="xs">
        <Button size="sm" h={44} variant="default" onClick={() => zoom(heightDegrees / ZOOM)}>
          {t('point.closer')}
        </Button>
        <Button size="sm" h={44} variant="default" onClick={() => zoom(heightDegrees * ZOOM)}>
          {t('point.wider')}
        </Button>
      </Group>
      <figcaption>
        <Text size="sm" c="gray.7" mt="xs">
          {t('point.hint')}
        </Text>
      </figcaption>
    </figure>
  );
}
