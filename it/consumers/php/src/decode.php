<?php
// Decodes the response of every case with the generated client, as if Belvo had sent it, and writes the encoded results.
declare(strict_types=1);

use Belvo\ApiException;
use Belvo\Configuration;
use Belvo\ObjectSerializer;
use GuzzleHttp\Client;
use GuzzleHttp\HandlerStack;
use GuzzleHttp\Promise\Create;
use GuzzleHttp\Psr7\Response;

require 'GuzzleHttp/autoload.php';
spl_autoload_register(function (string $class): void {
    $file = __DIR__ . '/../target/client/lib/' . str_replace('\\', '/', substr($class, strlen('Belvo\\'))) . '.php';
    if (str_starts_with($class, 'Belvo\\') && is_file($file)) {
        require $file;
    }
});

// The default format has no fractions of a second.
ObjectSerializer::setDateTimeFormat('Y-m-d\TH:i:s.uP');

[, $cases, $decoded] = $argv;
$out = fopen($decoded, 'w');
foreach (json_decode(file_get_contents($cases), false, 512, JSON_THROW_ON_ERROR) as $case) {
    try {
        $result = ['decoded' => ObjectSerializer::sanitizeForSerialization(decode($case))];
    } catch (Throwable $e) {
        $result = ['error' => $case->operation . ': ' . $e->getMessage()];
    }
    fwrite($out, json_encode($result, JSON_THROW_ON_ERROR | JSON_PRESERVE_ZERO_FRACTION) . "\n");
}

/** Returns the operation's result, or the body of a 428. */
function decode(stdClass $case): mixed
{
    $body = json_encode($case->body, JSON_PRESERVE_ZERO_FRACTION);
    $answer = fn () => Create::promiseFor(new Response($case->status, ['Content-Type' => 'application/json'], $body));
    $type = 'Belvo\Api\\' . str_replace(' ', '', $case->tag) . 'Api';
    $api = new $type(new Client(['handler' => HandlerStack::create($answer)]), new Configuration());
    try {
        return $api->{$case->operation}(...arguments(new ReflectionMethod($api, $case->operation), $case));
    } catch (ApiException $e) {
        if ($e->getCode() !== 428) {
            throw $e;
        }
        return $e->getResponseObject() ?? ObjectSerializer::deserialize($e->getResponseBody(), '\Belvo\Model\TokenRequired[]');
    }
}

/** The operation's required arguments: path parameters, headers, and the body. */
function arguments(ReflectionMethod $operation, stdClass $case): iterable
{
    $given = [];
    foreach ($case->parameters as $name => $value) {
        $given[normal($name)] = $value;
    }
    foreach ($operation->getParameters() as $parameter) {
        if (!$parameter->isOptional()) {
            $name = $parameter->getName();
            $type = '\Belvo\Model\\' . str_replace('_', '', ucwords($name, '_'));
            yield $name => $given[normal($name)] ?? ObjectSerializer::deserialize($case->request, $type);
        }
    }
}

function normal(string $name): string
{
    return strtolower(str_replace(['_', '-'], '', $name));
}
