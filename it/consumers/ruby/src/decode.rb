# Decodes the response of every case with the generated client, as if Belvo had sent it, and writes the encoded results.
require 'json'
require 'time'
require 'typhoeus'
require 'belvo'

# Returns the operation's result, or the body of a 428.
def decode(example)
  answer_with(example)
  api = Belvo.const_get("#{example['tag'].delete(' ')}Api").new
  operation = api.method(snake_case(example['operation']))
  # In the asynchronous mode, the return type must be given, as the operation's own type is that of the synchronous mode.
  options = example['status'] == 202 ? { debug_return_type: 'AsyncAccepted' } : {}
  encode(operation.call(*arguments(operation, example), options))
rescue Belvo::ApiError => e
  raise unless e.code == 428

  JSON.parse(e.response_body, symbolize_names: true).map { |item| Belvo::TokenRequired.build_from_hash(item).to_hash }
end

def answer_with(example)
  Typhoeus::Expectation.clear
  Typhoeus.stub(/.*/).and_return(
    Typhoeus::Response.new(
      return_code: :ok, code: example['status'], headers: { 'Content-Type' => 'application/json' }, body: example['body'].to_json
    )
  )
end

# The operation's required arguments: path parameters, headers, and the body.
def arguments(operation, example)
  given = example['parameters'].transform_keys { |name| normal(name) }
  operation.parameters.filter_map do |kind, name|
    next unless kind == :req

    given.fetch(normal(name.to_s)) do
      type = name.to_s.split('_').map(&:capitalize).join
      Belvo.const_get(type).build_from_hash(JSON.parse(example['request'].to_json, symbolize_names: true))
    end
  end
end

def encode(decoded)
  case decoded
  when Array then decoded.map { |item| encode(item) }
  when Hash then decoded.transform_values { |value| encode(value) }
  when Time then decoded.iso8601(6)
  else decoded.respond_to?(:to_hash) ? encode(decoded.to_hash) : decoded
  end
end

def snake_case(name)
  name.gsub(/[A-Z]/) { "_#{_1.downcase}" }
end

def normal(name)
  name.delete('_-').downcase
end

cases, decoded = ARGV
File.open(decoded, 'w') do |out|
  JSON.parse(File.read(cases)).each do |example|
    result = begin
      { decoded: decode(example) }
    rescue StandardError => e
      { error: "#{example['operation']}: #{e.message}" }
    end
    out.puts(result.to_json)
  end
end
