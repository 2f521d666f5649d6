declare module 'saxen' {
  type Decode = (text: string) => string;
  interface Events {
    openTag(name: string, attributes: () => Record<string, string>, decode: Decode, selfClosing: boolean): void;
    closeTag(name: string, decode: Decode, selfClosing: boolean): void;
    text(value: string, decode: Decode): void;
    cdata(value: string): void;
    error(error: unknown): void;
    warn(warning: unknown): void;
  }
  export class Parser {
    ns(namespaces?: Readonly<Record<string, string>>): this;
    on<Name extends keyof Events>(name: Name, handler: Events[Name]): this;
    parse(text: string): unknown;
  }
}
