// Nest's decorators write metadata when a class is loaded, so the polyfill has to be there before any of our modules.
import 'reflect-metadata';
import '@nestjs/common';
import '@nestjs/core';
