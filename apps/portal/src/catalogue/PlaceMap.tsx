import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../words/i18n.js';
import { kindergartenName } from '../words/names.js';
import classes from './place-map.module.css';
import { projection } from './projection.js';
import type { Place } from './use-catalogue.js';
import type { Point } from './wanted.js';

const SIZE = { width: 400, height: 270 };
const RADIUS = 13;
/** In a city the markers would lie over each other. */
const MANY = 30;
const RADIUS_OF_MANY = 8;

interface PlaceMapProps {
  readonly places: readonly Place[];
  readonly near: Point | undefined;
  readonly choose: (kindergartenId: string) => void;
}

/** Where they lie to each other, with free seats; drawn here, nothing is fetched from elsewhere. The list below says the same in words. */
export function PlaceMap({ places, near, choose }: PlaceMapProps) {
  const { t } = useTranslation('catalogue');
  const locale = useLocale();
  const shown = places.flatMap((place) => (place.details.point === undefined ? [] : [{ place, point: place.details.point }]));
  if (shown.length === 0) return null;
  const spotOf = projection([...shown.map(({ point }) => point), ...(near === undefined ? [] : [near])], SIZE);
  const isCrowded = shown.length > MANY;
  const here = near === undefined ? undefined : spotOf(near);
  return (
    <figure className={classes.figure}>
      <svg viewBox={`0 0 ${SIZE.width} ${SIZE.height}`} className={classes.map} role="group" aria-label={t('map.title')}>
        {here !== undefined && (
          <g aria-hidden="true">
            <circle cx={here.x} cy={here.y} r={RADIUS + 6} className={classes.round} />
            <circle cx={here.x} cy={here.y} r={4} className={classes.here} />
          </g>
        )}
        {shown.map(({ place, point }) => {
          const { x, y } = spotOf(point);
          const { kindergartenId, free } = place;
          return (
            <a
              key={kindergartenId}
              href={`#${kindergartenId}`}
              className={classes.marker}
              data-crowded={isCrowded ? '' : undefined}
              data-full={free === 0 ? '' : undefined}
              aria-label={t('map.place', { name: kindergartenName(place, locale), free })}
              onClick={(event) => {
                event.preventDefault();
                choose(kindergartenId);
              }}
            >
              <title>{t('map.place', { name: kindergartenName(place, locale), free })}</title>
              <circle cx={x} cy={y} r={isCrowded ? RADIUS_OF_MANY : RADIUS} />
              <text x={x} y={y} dy="0.35em" aria-hidden="true">
                {free}
              </text>
            </a>
          );
        })}
        <text x={SIZE.width - 12} y={20} className={classes.north} aria-hidden="true">
          ↑ {t('map.north')}
        </text>
      </svg>
      <figcaption>
        <Text size="sm" c="gray.7">
          {t('map.caption', { hidden: places.length - shown.length })}
        </Text>
      </figcaption>
    </figure>
  );
}
