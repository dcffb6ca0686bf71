import { Body, Controller, Get, Header, HttpCode, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Throttle } from '@nestjs/throttler';
import { platformError } from '../../platform/errors/platform-errors.js';
import { Access, type Actor, CurrentActor } from './access.js';
import {
  loginRequest,
  type LoginRequest,
  refreshRequest,
  type RefreshRequest,
  signedInResponse,
  type SignedInResponse,
  tokensResponse,
  toUserResponse,
  userResponse,
  type UserResponse,
} from './identity.dto.js';
import { SignIn, type Tokens } from './sign-in.service.js';
import { Users } from './users.service.js';

/** Signing in and out for programs. The site's pages have their own forms and cookies. */
@ApiTags('Identity')
@Controller('api/v1')
export class AuthController {
  constructor(
    private readonly signIn: SignIn,
    private readonly users: Users,
  ) {}

  @Post('auth/login')
  @Access('public')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @Throttle({ default: { limit: 20, ttl: 60_000 } })
  @ApiOperation({ summary: 'Sign in with e-mail address and password' })
  @ApiOkResponse({ standardSchema: signedInResponse })
  async login(@Body({ schema: loginRequest }) body: LoginRequest): Promise<SignedInResponse> {
    const { tokens, user } = await this.signIn.login(body.email, body.password);
    return { ...tokens, user: toUserResponse(user) };
  }

  @Post('auth/refresh')
  @Access('public')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @Throttle({ default: { limit: 60, ttl: 60_000 } })
  @ApiOperation({ summary: 'Exchange the refresh token for fresh tokens; each works once' })
  @ApiOkResponse({ standardSchema: tokensResponse })
  refresh(@Body({ schema: refreshRequest }) body: RefreshRequest): Promise<Tokens> {
    return this.signIn.refresh(body.refreshToken);
  }

  @Post('auth/logout')
  @Access('public')
  @HttpCode(204)
  @ApiOperation({ summary: 'End the sign-in that this refresh token came from' })
  @ApiNoContentResponse()
  logout(@Body({ schema: refreshRequest }) body: RefreshRequest): Promise<void> {
    return this.signIn.logout(body.refreshToken);
  }

  @Get('me')
  @Access('signed-in')
  @Header('cache-control', 'no-store')
  @ApiBearerAuth()
  @ApiOperation({ summary: 'The user who is signed in' })
  @ApiOkResponse({ standardSchema: userResponse })
  async me(@CurrentActor() actor: Actor): Promise<UserResponse> {
    const user = await this.users.findById(actor.userId);
    if (!user) throw platformError('unauthenticated');
    return toUserResponse(user);
  }
}
