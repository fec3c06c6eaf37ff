import { rabbitInstalled, startRabbit, type Rabbit } from '@kezek/testkit';
import { busContract } from '../test/suite.js';
import { brokerOn } from './test/broker.js';
import { hardships } from './test/hardships.js';

if (rabbitInstalled()) {
  let rabbit: Rabbit;
  const start = async () => brokerOn((rabbit = await startRabbit()));
  busContract(
    'RabbitMQ from the system package',
    start,
    hardships(() => rabbit),
  );
} else {
  it('MessageBus on RabbitMQ from the system package is left out: rabbitmq-server is not installed', () => {
    process.stderr.write('RabbitMQ from the system package is left out: apt-get install --no-install-recommends rabbitmq-server\n');
  });
}
