import { z } from "zod";
import { Amount } from "@/lib/schema/amount";
import { Edit, EditRequest } from "@/lib/schema/edit";
import { nounNames, nounTable } from "@/lib/schema/noun-table";
import { nouns } from "@/lib/schema/nouns";
import { Publication, PublicTimetable, PublishRequest, Reason } from "@/lib/schema/publication";
import { TargetDate } from "@/lib/schema/target-date";
import { Timetable } from "@/lib/schema/timetable";
import { Change, type Endpoint, endpoints, NewTimetable, WorkingCopy } from "./endpoints";

type Json = Record<string, unknown>;

const schemaPath = (name: string) => `#/components/schemas/${name}`;
const problem = { description: "A problem document (RFC 9457)", content: problemContent() };

let made: Json | undefined;

/** The OpenAPI 3.1 document, made of the table of endpoints and the shapes that validate. */
export function openApi(version: string): Json {
  made ??= {
    openapi: "3.1.0",
    info: {
      title: "Drawdown",
      version,
      description:
        "Days are YYYY-MM-DD. Writes carry an Origin of this site, or a token in the Authorization header.",
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: "/api/v1" }],
    paths: pathsOf(Object.entries(endpoints)),
    components: {
      schemas: { ...namedShapes(), Problem: problemSchema() },
      securitySchemes: {
        session: { type: "apiKey", in: "cookie", name: "drawdown.session_token" },
        token: { type: "http", scheme: "bearer" },
      },
    },
  };
  return made;
}

/** The shapes that have a name of their own in the document. */
const named = new Map<z.ZodType, string>([
  ...nounNames.map((noun) => [nouns[noun].shape as z.ZodType, nameOfNoun(noun)] as const),
  ...Object.entries({
    Amount,
    Change,
    Edit,
    EditRequest,
    NewTimetable,
    Publication,
    PublicTimetable,
    PublishRequest,
    Reason,
    TargetDate,
    Timetable,
    WorkingCopy,
  }).map(([name, shape]) => [shape as z.ZodType, name] as const),
]);

/** The named shapes, and one more, as JSON Schemas that point at each other by name. */
function schemasOf(more: readonly z.ZodType[], io: "input" | "output"): Record<string, Json> {
  const registry = z.registry<{ id: string }>();
  for (const [shape, id] of named) registry.add(shape, { id });
  for (const [i, shape] of more.entries()) registry.add(shape, { id: `more${i}` });
  const { schemas } = z.toJSONSchema(registry, { io, unrepresentable: "any", uri: schemaPath });
  return Object.fromEntries(
    Object.entries(schemas).map(([name, { $schema: _schema, $id: _id, ...schema }]) => [
      name,
      schema as Json,
    ]),
  );
}

function namedShapes(): Record<string, Json> {
  const schemas = schemasOf([], "input");
  const additions = (schemas.Edit?.oneOf ?? schemas.Edit?.anyOf) as Json[];
  for (const noun of nounNames) {
    const { key } = nounTable[noun];
    const shape = schemas[nameOfNoun(noun)] as Json;
    const name = `New${nameOfNoun(noun)}`;
    schemas[name] = { ...shape, required: requiredInNew(noun, shape) };
    const edit = additions.find(
      ({ properties }) => (properties as Record<string, Json>).type?.const === `add-${noun}`,
    );
    (edit?.properties as Json)[key] = { $ref: schemaPath(name) };
  }
  return schemas;
}

/** What is blank may be left out, and the id may be left to the server. */
function requiredInNew(noun: keyof typeof nouns, shape: Json): string[] {
  const { blank } = nouns[noun];
  return (shape.required as string[]).filter((field) => field !== "id" && !(field in blank));
}

function nameOfNoun(noun: keyof typeof nouns): string {
  const { key } = nounTable[noun];
  return `${key[0]?.toUpperCase()}${key.slice(1)}`;
}

function pathsOf(rows: [string, Endpoint][]): Json {
  const paths: Record<string, Json> = {};
  for (const [name, endpoint] of rows) {
    paths[endpoint.path] = { ...paths[endpoint.path], [endpoint.method]: operationOf(name, endpoint) };
  }
  return paths;
}

function operationOf(operationId: string, endpoint: Endpoint): Json {
  const { method, path, needs, summary, query, body, answer, status = 200, refusals = [] } = endpoint;
  const onOne = needs !== "nothing" && needs !== "sign-in";
  const refused = [
    ...(needs === "nothing" ? [] : [401]),
    ...(onOne ? [403, 404] : []),
    // A write may come from a foreign page, and what it carries may be no JSON, too large or of another kind.
    ...(method === "get" ? [] : [403]),
    ...(body ? [400, 413, 415] : []),
    ...(body || query ? [422] : []),
    ...refusals,
  ];
  return {
    operationId,
    summary,
    security: needs === "nothing" ? [] : [{ session: [] }, { token: [] }],
    parameters: [...pathParameters(path), ...queryParameters(query)],
    ...(body && { requestBody: { required: true, content: jsonContent(body) } }),
    responses: {
      [status]: { description: summary, content: jsonContent(answer) },
      ...Object.fromEntries(refused.map((code) => [code, problem])),
    },
  };
}

function pathParameters(path: string): Json[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: name === "n" ? { type: "integer", minimum: 1 } : { type: "string" },
  }));
}

function queryParameters(query: z.ZodType | undefined): Json[] {
  if (!(query instanceof z.ZodObject)) return [];
  return Object.entries(query.shape).map(([name, shape]) => ({
    name,
    in: "query",
    required: false,
    schema: schemaOf(shape as z.ZodType, "output"),
  }));
}

function jsonContent(shape: z.ZodType): Json {
  return { "application/json": { schema: schemaOf(shape, "input") } };
}

/** A shape that stands among the named ones is pointed at; ids left to the server are not a shape of their own. */
function schemaOf(shape: z.ZodType, io: "input" | "output"): Json {
  const own = shape instanceof z.ZodPipe ? (shape.def.out as z.ZodType) : shape;
  const name = named.get(own);
  if (name) return { $ref: schemaPath(name) };
  return schemasOf([own], io).more0 ?? {};
}

function problemContent(): Json {
  return { "application/problem+json": { schema: { $ref: schemaPath("Problem") } } };
}

function problemSchema(): Json {
  const text = { type: "string" };
  return {
    type: "object",
    required: ["type", "title", "status", "detail", "code", "errors"],
    properties: {
      type: text,
      title: text,
      status: { type: "integer" },
      detail: text,
      code: text,
      errors: {
        type: "array",
        items: {
          type: "object",
          required: ["path", "sentence", "code"],
          properties: {
            path: { type: "array", items: { type: ["string", "integer"] } },
            sentence: text,
            code: text,
          },
        },
      },
      version: { type: "integer", description: "With 409: the version there is now" },
      changes: {
        type: "array",
        items: { $ref: schemaPath("Change") },
        description: "With 409: what was changed since",
      },
    },
  };
}
