import type { ChannelCredentials, Client as GrpcClient, ClientOptions } from '@grpc/grpc-js';

/** One unary method as ts-proto and grpc-js describe it. */
export interface MethodShape<Req, Res> {
  readonly path: string;
  readonly requestStream: false;
  readonly responseStream: false;
  readonly requestSerialize: (value: Req) => Buffer;
  readonly requestDeserialize: (value: Buffer) => Req;
  readonly responseSerialize: (value: Res) => Buffer;
  readonly responseDeserialize: (value: Buffer) => Res;
}

// The types of request and response differ by method; each is recovered by `RequestOf` and `ResponseOf`.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type AnyMethod = MethodShape<any, any>;
export type ServiceShape = Readonly<Record<string, AnyMethod>>;

export type RequestOf<M> = M extends { requestDeserialize: (value: Buffer) => infer Req } ? Req : never;
export type ResponseOf<M> = M extends { responseDeserialize: (value: Buffer) => infer Res } ? Res : never;

/** The generated `XxxClient`: a class that carries its service definition. */
export interface ClientClass<S extends ServiceShape> {
  new (address: string, credentials: ChannelCredentials, options?: Partial<ClientOptions>): GrpcClient;
  readonly service: S;
  readonly serviceName: string;
}

/** `/kezek.voucher.v1.VoucherService/GetVoucher` → service and method. */
export function namesOf(path: string): { readonly service: string; readonly method: string } {
  const [, service = '', method = ''] = path.split('/');
  return { service, method };
}
