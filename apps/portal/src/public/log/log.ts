import type { paths } from '../../api/gen/openapi.js';

export type Log = paths['/api/v1/log']['get']['responses'][200]['content']['application/json'];
type About = paths['/api/v1/log/applications/{applicationId}']['get']['responses'][200]['content']['application/json'];
export type FoundEntry = About['items'][number];
export type Head = NonNullable<Log['head']>;
