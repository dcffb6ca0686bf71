import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, type SchemaObject, SwaggerModule } from '@nestjs/swagger';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { problemSchema } from './platform/http/problem.js';

/** The browsable documentation loads its scripts and styles from beside itself; its page carries inline styles. */
const DOCS_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The API's description, generated from the routes and the schemas that validate them. */
export function describeApi(app: NestFastifyApplication): OpenAPIObject {
  const options = new DocumentBuilder()
    .setTitle('Silkgate')
    .setDescription('B2B e-trade marketplace: catalogues, offers, search here and on affiliated sites, consultations.')
    .setVersion('1')
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' })
    .build();
  const document = SwaggerModule.createDocument(app, options, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
  return withProblems(document);
}

/** Every operation answers every refusal and failure with the same kind of document. */
function withProblems(document: OpenAPIObject): OpenAPIObject {
  const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
  for (const path of Object.values(document.paths)) {
    for (const operation of Object.values(path) as { responses: Record<string, object> }[])
      operation.responses['default'] = { description: 'Refused or failed', content };
  }
  const Problem = z.toJSONSchema(problemSchema, { target: 'openapi-3.0' }) as SchemaObject;
  return { ...document, components: { ...document.components, schemas: { ...document.components?.schemas, Problem } } };
}

/** `/api/openapi.json` for machines and `/api/docs` for people. */
export function serveOpenApi(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  fastify.addHook('onRequest', (request, reply, done) => {
    if (/^\/api\/docs(\/|$)/.test(request.routeOptions.url ?? ''))
      void reply.header('content-security-policy', DOCS_POLICY);
    done();
  });
  SwaggerModule.setup('api/docs', app, () => describeApi(app), {
    jsonDocumentUrl: 'api/openapi.json',
    yamlDocumentUrl: 'api/openapi.yaml',
    customSiteTitle: 'Silkgate API',
  });
}
