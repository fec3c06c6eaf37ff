import { api } from '../api/client.js';
import { Answer } from '../ui/Answer.js';
import { OutlookSection } from './OutlookSection.js';
import { StepsSection } from './StepsSection.js';

/** For the family: when the turn may come, and how the place came to be what it is. */
export default function PlaceStory({ childId }: { readonly childId: string }) {
  const story = api.useQuery('get', '/api/v1/children/{childId}/position-history', { params: { path: { childId } } });
  return (
    <Answer query={story}>
      {(found) => (
        <>
          <OutlookSection outlook={found} />
          <StepsSection steps={found.steps} />
        </>
      )}
    </Answer>
  );
}
