import type { ClientOptions } from '@grpc/grpc-js';

const SCHEME = /^(dns|ipv4|ipv6|unix|xds):/;

/** `host:port` is looked up in DNS so that every address behind the name is used; anything with a scheme is taken as it is. */
export const targetOf = (address: string): string => (SCHEME.test(address) ? address : `dns:///${address}`);

const MAX_MESSAGE_BYTES = 8 * 1024 * 1024;

export const channelOptions = (messageBytesMax = MAX_MESSAGE_BYTES): Partial<ClientOptions> => ({
  'grpc.service_config': JSON.stringify({ loadBalancingConfig: [{ round_robin: {} }] }),
  // A service config published in DNS could change how the services of an installation call each other.
  'grpc.service_config_disable_resolution': 1,
  'grpc.dns_min_time_between_resolutions_ms': 5_000,
  // The defaults wait up to two minutes before a returned service is tried again.
  'grpc.initial_reconnect_backoff_ms': 100,
  'grpc.max_reconnect_backoff_ms': 2_000,
  'grpc.keepalive_time_ms': 30_000,
  'grpc.keepalive_timeout_ms': 10_000,
  'grpc.max_receive_message_length': messageBytesMax,
  'grpc.max_send_message_length': messageBytesMax,
  // Calls between services never leave through a proxy meant for the outside.
  'grpc.enable_http_proxy': 0,
});
